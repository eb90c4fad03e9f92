// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerDemo, DEMO_ADDRESS } from '../../../../controllers/demo/demo'
import { FakeBackground } from '../../support/fake-background'
import { sampleView } from '../../support/sidebar-props'

const TEXT =
  'The harbour bridge opened again on Monday after ninety days of repairs, and lorries may use both of its lanes from now on. '

let background: FakeBackground
beforeEach(() => {
  background = new FakeBackground({ 'demo-background:view': () => sampleView() })
  const paragraphs = Array.from({ length: 8 }, () => `<p>${TEXT.repeat(3)}</p>`).join('')
  document.title = 'Harbour bridge opens again'
  document.body.innerHTML = `<main><article><h1>Harbour bridge opens again</h1>${paragraphs}</article></main>`
})
afterEach(() => background.remove())

it('reads the demo as any page, under an address of the web, and has it decided', async () => {
  expect(await answerDemo('demo view')).toEqual(sampleView())
  expect(background.payloads('demo-background:view')).toMatchObject([{ card: { url: DEMO_ADDRESS } }])
})

it('finds the evidence for the brief that is shown', async () => {
  expect(await answerDemo('demo evidence')).toMatchObject({ kind: 'evidence', address: DEMO_ADDRESS })
})

it('has none where no brief is shown', async () => {
  background.answers['demo-background:view'] = () => null
  expect(await answerDemo('demo evidence')).toBeNull()
})

it('opens the options, and answers nothing else', async () => {
  await answerDemo('demo options')
  expect(background.browser.optionsOpened).toBe(1)
  expect(answerDemo('erase everything')).toBeUndefined()
})
