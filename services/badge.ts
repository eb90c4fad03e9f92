import type { BadgeState } from '../core/session/effects'
import { browser } from './browser'

/** Titles of the toolbar button, in the reader's language. */
export type BadgeTexts = Record<BadgeState, string>

const MARKS: BadgeTexts = { recognised: '●', unsure: '?', made: '○' }

/** The accent and the amber of the design's tokens; white stands on both with at least 4.5 to 1. */
const COLOURS = { recognised: '#0b6b63', unsure: '#9a5b00', made: '#0b6b63' } as const

/** Shows on the toolbar button what there is for a tab: a dot for a story, a ring for a made brief, a question mark for a question. */
export async function showBadge(tabId: number, state: BadgeState | null, texts: BadgeTexts): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: state === null ? '' : MARKS[state] }),
      browser.action.setTitle({ tabId, title: state === null ? '' : texts[state] }),
      state && browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[state] }),
      state && browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ])
  } catch (error) {
    // The tab was closed meanwhile; there is no button left to mark.
    console.debug(error)
  }
}

/** Confirms on the toolbar button for two seconds that something was copied, or that there was nothing to copy. */
export async function flashBadge(tabId: number, done: boolean): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId })
  await browser.action.setBadgeText({ tabId, text: done ? '✓' : '–' })
  await new Promise((resolve) => setTimeout(resolve, 2000))
  await browser.action.setBadgeText({ tabId, text: before })
}
