import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tab } from '../harness/tab'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useBrowser()
let tab: Tab

beforeAll(async () => {
  tab = await browser().open(ADDRESSES.home)
})
afterAll(() => tab.close())

const EXPECTED: Record<PageName, string | string[]> = {
  original: 'same-page',
  originalTracked: 'same-page',
  originalAmp: 'same-page',
  originalMobile: 'same-page',
  originalPlain: 'same-page',
  predecessor: 'same-page',
  ugly: 'same-story',
  clientHome: 'not article: front page',
  clientStory: 'same-story',
  clientOther: 'none',
  release: 'none',
  otherDirector: 'none',
  home: 'not article: front page',
  section: 'not article: listing or tool',
  login: 'not article: private page',
  bank: 'not article: private page',
  webmail: 'not article: private page',
  notFound: 'not article: error page',
  editor: 'not article: editor',
  strict: 'same-story',
  plain: 'same-story',
  fighting: 'same-story',
  fixedWidth: 'same-story',
  innerScroller: 'same-story',
  // Ninety words may be too few to be certain; a question is as good an answer.
  teaser: ['same-story', 'unsure'],
  // A commentary that touches the story in one sentence.
  column: 'unsure',
  arabic: 'none',
  japanese: 'none',
  long: 'none',
  keyPoints: 'none',
  pageBrief: 'none',
  briefedOriginal: 'none',
  paidFor: 'none',
  hiddenText: 'none',
  mostlyHidden: 'none',
  wrongTypes: 'none',
  throwing: 'none',
  clobbered: 'none',
  deep: 'none',
  vast: 'none',
  vastTitle: 'none',
  endless: 'none',
  wordless: 'not article: too little text',
}

test.each(Object.entries(EXPECTED))('%s: %s', async (name, expected) => {
  await tab.go(ADDRESSES[name as PageName])
  // The gate says nothing of what is no article; the background learns why when the reader asks.
  const silent = String(expected).startsWith('not article')
  const verdict = silent ? await browser().asked(tab) : await browser().verdict(tab)
  expect([expected].flat()).toContain(verdict)
  expect(tab.errors.splice(0)).toEqual([])
})
