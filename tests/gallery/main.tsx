import { messages } from 'virtual:messages'
import { arabicMessages } from './arabic'
import { getMessageFrom } from './words'

const parameters = new URLSearchParams(location.search)
const rtl = parameters.get('dir') === 'rtl'

// The views ask the browser for their words; this page is none of an extension's, so it stands in for it.
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'gallery' },
    i18n: { getMessage: getMessageFrom({ ...messages, ...(rtl && arabicMessages) }) },
  },
})

const root = document.getElementById('app')
const name = parameters.get('case')
if (root && name) {
  const { showCase } = await import('./show-case')
  showCase(root, name, {
    rtl,
    theme: parameters.get('theme') ?? 'system',
    size: parameters.get('size') ?? 'normal',
  })
  document.title = 'ready'
} else if (root) {
  const { showSheet } = await import('./show-sheet')
  await showSheet(root, parameters)
}
