import type { Decision } from '../core/match/decision'
import { browser } from './browser'

/** Titles of the toolbar button, in the reader's language. */
export interface BadgeTexts {
  recognised: string
  unsure: string
}

/** The accent and the amber of the design's tokens; white stands on both with at least 4.5 to 1. */
const COLOURS = { recognised: '#0b6b63', unsure: '#9a5b00' } as const

/** Shows on the toolbar button what was decided of a tab: a dot for a story, a question mark for a question. */
export async function showBadge(tabId: number, decision: Decision | null, texts: BadgeTexts): Promise<void> {
  const kind = decision?.kind ?? 'none'
  const look = kind === 'none' ? null : kind === 'unsure' ? 'unsure' : 'recognised'
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: look === null ? '' : look === 'unsure' ? '?' : '●' }),
      browser.action.setTitle({ tabId, title: look === null ? '' : texts[look] }),
      look && browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[look] }),
      look && browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
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
