import { expect, it, vi } from 'vitest'
import { isToSidebar, obey } from '../../../../controllers/sidebar/messages'
import type { SidebarController } from '../../../../controllers/sidebar/sidebar'
import type { ToSidebar } from '../../../../messages'
import { quietConversation } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'

/** What a sidebar does that is told something, and what it answers. */
function told(message: ToSidebar, offers = true) {
  const dispatch = vi.fn()
  const sidebar = { dispatch, offers: () => offers, state: () => 'open' } as unknown as SidebarController
  const answer = obey(sidebar, message)
  return { answer, done: dispatch.mock.calls.flat() }
}

it('takes what begins as a message to sidebars, and nothing else', () => {
  expect(isToSidebar({ name: 'background-sidebar:state' })).toBe(true)
  for (const other of [
    null,
    'background-sidebar:state',
    {},
    { name: 1 },
    { name: 'background-popup:progress' },
  ])
    expect(isToSidebar(other)).toBe(false)
})

it('says how it stands', () => {
  expect(told({ name: 'background-sidebar:state' })).toEqual({ answer: 'open', done: [] })
})

it.each([
  [{ name: 'background-sidebar:refresh' }, true, { type: 'refresh' }],
  [{ name: 'background-sidebar:view', view: sampleView() }, true, { type: 'begin', start: sampleView() }],
  [
    { name: 'background-sidebar:style', look: { theme: 'dark', textSize: 'large', density: 'compact' } },
    null,
    { type: 'restyle', look: { theme: 'dark', textSize: 'large', density: 'compact' } },
  ],
  [{ name: 'background-sidebar:to', state: 'closed' }, null, { type: 'close' }],
  [{ name: 'background-sidebar:to', state: 'toggle' }, null, { type: 'toggle' }],
  [{ name: 'background-sidebar:to', state: 'folded' }, null, { type: 'fold', folded: true }],
  [{ name: 'background-sidebar:to', state: 'open' }, null, { type: 'fold', folded: false }],
  [{ name: 'background-sidebar:step', by: -1 }, null, { type: 'step', by: -1 }],
  [{ name: 'background-sidebar:copy' }, null, { type: 'copy takeaways' }],
  [
    { name: 'background-sidebar:progress', progress: { step: 'reading' } },
    null,
    { type: 'progress', progress: { step: 'reading' } },
  ],
  [
    { name: 'background-sidebar:conversation', view: quietConversation },
    null,
    { type: 'conversation', view: quietConversation },
  ],
] as const)('does what it is told: %o', (message, answer, action) => {
  expect(told(message)).toEqual({ answer, done: [action] })
})

it('lets pass what it has no feature for', () => {
  expect(told({ name: 'background-sidebar:progress', progress: { step: 'reading' } }, false).done).toEqual([])
  expect(told({ name: 'background-sidebar:conversation', view: quietConversation }, false).done).toEqual([])
})
