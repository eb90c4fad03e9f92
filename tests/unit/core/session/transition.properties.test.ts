import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isExcluded } from '../../../../core/gate-patterns'
import type { TabEffect } from '../../../../core/session/effects'
import { tabSessionSchema } from '../../../../core/session/session-schema'
import type { TabSession } from '../../../../core/session/tab-session'
import { transition } from '../../../../core/session/transition'
import { isLong } from '../../support/is-long'
import { type Step, someSteps, TabSimulation, type Taken } from '../../support/tab-simulation'

const RUNS = { numRuns: isLong ? 20_000 : 400 }

/** Has steps done in a tab and looks at each event that is taken, and at each sidebar that is put in. */
function live(
  steps: readonly Step[],
  onTaken: (taken: Taken, tab: TabSimulation) => void,
  onShown: (url: string, tab: TabSimulation) => void = () => undefined,
): void {
  const tab: TabSimulation = new TabSimulation(
    (taken) => onTaken(taken, tab),
    (url) => onShown(url, tab),
  )
  for (const step of steps) tab.step(step)
}

const always = (
  look: (taken: Taken, tab: TabSimulation) => void,
  onShown?: (url: string, tab: TabSimulation) => void,
) =>
  fc.assert(
    fc.property(someSteps, (steps) => live(steps, look, onShown)),
    RUNS,
  )

/** What touches a page, asks about it or notes it. */
const TOUCHING: readonly TabEffect['type'][] = [
  'decide',
  'readTab',
  'makeBrief',
  'showSidebar',
  'redrawSidebar',
  'rememberStory',
]

/** Without the counts, which a repeated event may raise. */
function said({ passed, page }: TabSession) {
  return { passed, page: page && { ...page, asked: 0, answered: 0 } }
}

describe('whatever happens in a tab, in whatever order', () => {
  it('a sidebar that was dismissed does not reappear on its page until the reader asks for it', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        let dismissed: string | null = null
        live(
          steps,
          ({ before, event, after }) => {
            const known = before.page?.url
            const isAsked = event.type === 'openRequested' || event.type === 'briefRequested'
            if (after.page?.url !== known || (isAsked && event.page.url === dismissed)) dismissed = null
            const isDismissal = event.type === 'closed' || event.type === 'closeRequested'
            if (isDismissal && after.page?.visibility === 'dismissed') dismissed = after.page.url
            if (dismissed !== null) expect(after.page?.visibility).toBe('dismissed')
          },
          (url) => expect(url).not.toBe(dismissed),
        )
      }),
      RUNS,
    )
  })

  it('a closing that counts is one of the page that is known, and no other changes anything', () => {
    always(({ before, event, after }) => {
      if (event.type !== 'closed') return
      const { page } = before
      if (page?.url !== event.page.url) return expect(after).toEqual(before)
      const mayStand = page.visibility === 'auto' || page.visibility === 'requested'
      expect(after.page?.visibility).toBe(mayStand ? 'dismissed' : page.visibility)
    })
  })

  it('an excluded site is not touched, and nothing is known of it', () => {
    always(
      ({ event, after, effects, settings }) => {
        for (const { type, page } of effects)
          if (isExcluded(page.url, settings)) expect(TOUCHING).not.toContain(type)
        if (event.type === 'settingsChanged' || isExcluded(event.page.url, settings))
          expect(after.page !== null && isExcluded(after.page.url, settings)).toBe(false)
      },
      (url, { settings }) => expect(isExcluded(url, settings)).toBe(false),
    )
  })

  it('what was found out of another page changes nothing and shows nothing', () => {
    always(({ before, event, after, effects }) => {
      for (const { type, page } of effects)
        if (TOUCHING.includes(type)) expect(page.url).toBe(after.page?.url)
      const { found, url } = after.page ?? {}
      if (found && 'card' in found) expect(found.card.url).toBe(url)
      const isLate =
        ['decided', 'pageRead', 'briefReady'].includes(event.type) && event.page.url !== before.page?.url
      if (isLate) expect({ after, effects }).toEqual({ after: before, effects: [] })
    })
  })

  it('the sidebar opens by itself only where the settings say so, and never where the page put it out', () => {
    always(({ before, event, after, effects, settings }) => {
      if (!effects.some(({ type }) => type === 'showSidebar')) return
      if (event.type === 'openRequested') return expect(after.page?.visibility).toBe('requested')
      expect(['auto', 'requested']).toContain(after.page?.visibility)
      const isWanted = before.page?.visibility === 'requested' || settings.onRecognised !== 'badge'
      expect(isWanted).toBe(true)
    })
  })

  it('an event that comes twice says the same twice', () => {
    always(({ event, after, settings }) => {
      expect(said(transition(after, event, settings).session)).toEqual(said(after))
    })
  })

  it('what is known is read back as it was stored', () => {
    always(({ after }) => {
      expect(v.parse(tabSessionSchema, JSON.parse(JSON.stringify(after)))).toEqual(after)
    })
  })
})
