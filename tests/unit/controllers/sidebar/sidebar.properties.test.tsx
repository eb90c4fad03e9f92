// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SidebarAction } from '../../../../controllers/sidebar/actions'
import type { SidebarController } from '../../../../controllers/sidebar/sidebar'
import { NARROWEST, WIDEST } from '../../../../core/sidebar/width'
import type { SidebarView } from '../../../../core/views'
import { sampleBrief } from '../../support/sample-brief'
import { conversationLinkOf, Late, SidebarPage, sidebarLink } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'

let page: SidebarPage
let sidebar: SidebarController | undefined
beforeEach(() => {
  vi.spyOn(console, 'debug').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

const question = sampleView({}, { kind: 'unsure', storyId: sampleBrief.id, probability: 0.5, reasons: [] })
const views = [sampleView(), sampleView({ id: 'other', headline: 'A comet of ice was found' }), question]

const action: fc.Arbitrary<SidebarAction> = fc.oneof(
  fc.constantFrom<SidebarAction>(
    { type: 'refresh' },
    { type: 'toggle' },
    { type: 'undo answer' },
    { type: 'find evidence' },
    { type: 'go back' },
    { type: 'view conversation' },
    { type: 'load conversation' },
    { type: 'copy takeaways' },
    { type: 'gone' },
    { type: 'retry' },
    { type: 'back' },
    { type: 'brief', action: 'make' },
    { type: 'brief', action: 'stop' },
    { type: 'brief', action: 'save' },
    { type: 'select brief', id: 'other' },
  ),
  fc.record({ type: fc.constant('fold' as const), folded: fc.boolean() }),
  fc.record({ type: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ type: fc.constant('set width' as const), width: fc.double() }),
  fc.record({
    type: fc.constant('answer' as const),
    answer: fc.constantFrom('same' as const, 'other' as const),
  }),
  fc.record({ type: fc.constant('begin' as const), start: fc.constantFrom(...views) }),
  fc.record({ type: fc.constant('seek' as const), line: fc.constantFrom('takeaway 0', 'none') }),
)

/** What happens: an action, or an answer of the background to its oldest request. */
const step = fc.oneof(
  { weight: 3, arbitrary: action },
  { weight: 2, arbitrary: fc.record({ answers: fc.option(fc.constantFrom(...views)), fails: fc.boolean() }) },
)

it('whatever happens in whatever order, it stands within its bounds, and draws nothing once it has left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      page = new SidebarPage()
      const waiting: Late<SidebarView | null>[] = []
      const later = () => {
        const late = new Late<SidebarView | null>()
        waiting.push(late)
        return late.promise
      }
      const link = sidebarLink({
        ...{ view: later, answer: later, undo: later, turn: later },
        brief: async () => ({ view: await later(), failure: null, modelFailure: null }),
        conversation: conversationLinkOf(),
      })
      try {
        sidebar = await page.show(link, sampleView())
        for (const one of steps) {
          if ('type' in one) sidebar.dispatch(one)
          else if (one.fails) waiting.shift()?.fail(new Error('unreachable'))
          else waiting.shift()?.give(one.answers)
          await page.pass(20)
          const { layout, current, content } = sidebar.model
          expect(layout.value.width).toBeGreaterThanOrEqual(NARROWEST)
          expect(layout.value.width).toBeLessThanOrEqual(WIDEST)
          const shown = content.value.kind === 'ready' ? content.value.view.brief.takeaways.length : 0
          if (current.value !== null && shown > 0) expect(current.value).toBeLessThan(shown)
          if (page.isLeft) expect(page.words).toBe('')
        }
        sidebar.dispatch({ type: 'close' })
        for (const late of waiting) late.give(sampleView())
        await page.pass(1000)
        expect([page.isLeft, page.words]).toEqual([true, ''])
      } finally {
        await page.close(sidebar)
      }
    }),
    { numRuns: 40 },
  )
})
