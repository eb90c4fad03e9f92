import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isExcluded } from '../../../../core/gate-patterns'
import { done, rest } from '../../support/clock'
import { type Act, Reader, someActs } from '../../support/reader-acts'
import { type WebTab, World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open(false)
  // The browsers of these tests give no database, and much of what is asked is refused; both are said.
  for (const name of ['error', 'debug'] as const) vi.spyOn(console, name).mockReturnValue()
})
afterEach(async () => {
  await world.close()
  vi.restoreAllMocks()
})

/** Lets a reader act in a browser of his own and looks at it after each act. */
async function live(acts: readonly Act[], look: (reader: Reader, act: Act) => Promise<void>): Promise<void> {
  await world.startOver()
  const reader = new Reader(world)
  for (const act of acts) {
    await done(reader.act(act))
    await rest()
    await look(reader, act)
  }
}

/** Under which names something is known of the page in a tab. */
async function known({ id, url }: WebTab): Promise<string[]> {
  const session = await world.session()
  const ofPage = v.object({ url: v.literal(url) })
  const isKnown = v.union([ofPage, v.object({ page: ofPage })])
  return [`tab:${id}`, `made:${id}`].filter((key) => v.is(isKnown, session[key]))
}

/** What a reader sees of a tab: the sidebar and what it shows, and the button. */
async function seen(tab: WebTab) {
  const { sidebar } = tab.page
  const view = sidebar?.view
  return {
    url: tab.url,
    sidebar: sidebar && { state: sidebar.state, brief: view?.brief.id, asks: view?.decision?.kind },
    badge: await world.badge(tab),
    popup: (await world.popup(tab)).page.kind,
  }
}

describe('whatever the reader does', () => {
  it('an excluded site is never touched, and nothing is known of it', async () => {
    await fc.assert(
      fc.asyncProperty(someActs, async (acts) => {
        const scripts = new Map<object, number>()
        await live(acts, async ({ tabs }) => {
          const settings = await world.own('options-background:settings', {})
          for (const tab of tabs) {
            const { url, page } = tab
            const before = scripts.get(page)
            scripts.set(page, page.scripts.length)
            if (!isExcluded(url, settings)) continue
            // What was put in when it was excluded was put in before.
            if (before !== undefined) scripts.set(page, before)
            expect(page.scripts.length, 'scripts put in').toBe(before ?? 0)
            expect(page.sidebar, 'sidebar').toBeNull()
            expect(await known(tab), 'known').toEqual([])
          }
        })
      }),
      { numRuns: 12 },
    )
  })

  it('a sidebar that was closed comes back on this page only when the reader asks for it', async () => {
    const asks = ['popup open', 'popup folded', 'toggle', 'menu', 'make']
    // Where the page goes or its site is left, nothing is remembered of it.
    const forgets = ['leave', 'exclude', 'include', 'switch off', 'switch on']
    await fc.assert(
      fc.asyncProperty(someActs, async (acts) => {
        const closed = new Map<number, string>()
        let stood: boolean[] = []
        await live(acts, async ({ tabs }, act) => {
          if ('tab' in act) {
            const tab = tabs[act.tab]
            if (!tab) return
            const isClosing = act.do === 'close' || act.do === 'popup closed'
            if (isClosing && stood[act.tab]) closed.set(act.tab, tab.url)
            else if (asks.includes(act.do) || forgets.includes(act.do)) closed.delete(act.tab)
            if (closed.get(act.tab) !== tab.url) closed.delete(act.tab)
          }
          stood = tabs.map(({ page }) => page.sidebar !== null)
          for (const number of closed.keys()) expect(tabs[number]?.page.sidebar ?? null).toBeNull()
        })
      }),
      { numRuns: 12 },
    )
  })

  it('a background that is ended before every message makes no difference', async () => {
    const watch = async (acts: readonly Act[], isForgetful: boolean) => {
      world.isForgetful = isForgetful
      const trace: unknown[] = []
      await live(acts, async ({ tabs }, act) => {
        trace.push(act.do)
        for (const tab of tabs) trace.push(await seen(tab))
      })
      return trace
    }
    await fc.assert(
      fc.asyncProperty(someActs, async (acts) => {
        expect(await watch(acts, true)).toEqual(await watch(acts, false))
      }),
      { numRuns: 5 },
    )
  })
})
