import { expect, test } from 'vitest'
import { Newsroom } from '../../bench/match/generated'
import type { Brief } from '../../core/brief/brief'
import { readImport } from '../../core/library/read-import'
import { LibraryPage } from '../harness/library-page'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { storyBriefs } from '../site/story-briefs'
import { sized } from '../sizes'

const browser = useBrowser()
const [comet, mill, strike] = storyBriefs

const json = (data: unknown) => JSON.stringify(data)

/** Leaves the library with the bundled story alone. */
async function wipe(): Promise<void> {
  // Firefox says so of a background that is just being put to sleep.
  await until(
    'the library to be wiped',
    async () => (await browser().control.ask('options-background:clear', {})).ok,
  )
}

async function withStories(briefs: readonly Brief[] = storyBriefs): Promise<LibraryPage> {
  await wipe()
  const page = await LibraryPage.open(browser(), '#keeping')
  await page.import({ name: 'briefs.json', text: json(briefs) })
  await page.surface.click(/^all stories/)
  await page.surface.says(new RegExp(`${briefs.length + 1} stories`))
  return page
}

test('searches as it is typed, narrows by filters and is worked by keys alone', async () => {
  const page = await withStories()
  await page.press('/')
  await page.tab.page.keyboard.type('comet')
  await until('one story', async () => (await page.headlines()).join() === comet.headline)
  await page.press('Escape')
  await page.tab.page.keyboard.type('no such word')
  await page.surface.says(/no results for/i)
  await page.press('Escape')
  await until('all stories', async () => (await page.headlines()).length === 4)

  await page.tab.page.select('.filters select', 'by:Tide Paper')
  await until('the maker', async () => (await page.headlines()).join() === mill.headline)
  await page.surface.click(/^clear filters$/)
  await until('all stories', async () => (await page.headlines()).length === 4)
  await page.surface.fill(/^sort by/i, 'oldest')
  await until('the oldest', async () => (await page.headlines())[0] === strike.headline)
  await page.surface.fill(/^sort by/i, 'newest')
  await until('the newest', async () => (await page.headlines())[3] === strike.headline)

  const order = await page.headlines()
  await page.press('/', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.surface.says(/your note/i)
  expect(await page.surface.text()).toContain(order[1])
  await page.tab.page.goBack()
  await until('the story left', async () => (await page.surface.focused()).includes(order[1] ?? '?'))
  await page.press('x')
  await page.surface.says(/1 selected/i)
  expect(page.tab.errors).toEqual([])
  await page.close()
})

test('deletes what is selected and takes it back', async () => {
  const page = await withStories()
  await page.press('/', 'ArrowDown', 'x', 'ArrowDown', 'x')
  await page.surface.says(/2 selected/i)
  const before = await page.headlines()
  await page.press('Delete')
  await page.surface.says(/deleted 2 stories/i)
  await until('two stories', async () => (await page.headlines()).length === 2)
  await page.surface.click(/^undo$/)
  await page.surface.says(/restored/i)
  expect(await page.headlines()).toEqual(before)
  expect(page.tab.errors).toEqual([])
  await page.close()
})

test('keeps a note as it is written, and finds it', async () => {
  const page = await withStories()
  await page.press('/')
  await page.tab.page.keyboard.type('strike')
  await until('the story', async () => (await page.headlines()).join() === strike.headline)
  await page.press('ArrowDown', 'Enter')
  await (await page.surface.element('textarea')).focus()
  await page.tab.page.keyboard.type('Ask Wilhelmina about the quorum')
  await page.surface.says(/^saved$/im)
  await page.close()

  const again = await LibraryPage.open(browser())
  await again.press('/')
  await again.tab.page.keyboard.type('wilhelm')
  await until('the noted story', async () => (await again.headlines()).join() === strike.headline)
  await again.close()
})

test('writes a zip of Markdown files that reads back as the same briefs', async () => {
  const page = await withStories()
  await page.surface.click(/^backup and storage/)
  await page.surface.click(/^export all as: markdown, one file per brief/)
  const files = await page.savedZip()
  expect(Object.keys(files)).toHaveLength(4)
  const briefs = Object.values(files).flatMap((text) =>
    readImport(text, Date.now()).stories.flatMap(
      ({ story }) => story?.briefs.map(({ brief }) => brief) ?? [],
    ),
  )
  for (const brief of storyBriefs) expect(briefs).toContainEqual(brief)
  await page.close()
})

test('tells of each thing in a damaged file what became of it, and runs nothing that stands in one', async () => {
  await wipe()
  const page = await LibraryPage.open(browser(), '#keeping')
  const script = '<img src=x onerror="document.title=1"><script>document.title = 2</script>'
  const hostile = { ...comet, id: 'hostile', headline: script, takeaways: [script], topics: [script] }
  await page.choose([
    { name: 'broken.json', text: '{"stories": [' },
    { name: 'some.json', text: json([hostile, { headline: 7, takeaways: [] }, mill]) },
    { name: 'page.html', text: '<!doctype html><title>no briefs</title>' },
  ])
  await page.surface.says(/import finished/i)
  const said = await page.surface.text()
  expect(said).toMatch(/ends in the middle/)
  expect(said).toMatch(/added: 2/)
  expect(said).toMatch(/\$\[1\]/)
  expect(said).toMatch(/holds no briefs/)
  await page.surface.click(/^all stories/)
  await until('the hostile story', async () => (await page.headlines()).includes(script))
  await page.press('/')
  await page.tab.page.keyboard.type('onerror')
  await page.press('ArrowDown', 'Enter')
  await page.surface.says(/your note/i)
  expect(await page.tab.page.title()).toBe('Storypulse library')
  expect(await page.tab.page.evaluate(() => document.querySelectorAll('img,script:not([src])').length)).toBe(
    0,
  )
  await page.close()
})

test('remembers where a story was met, and that it was read', async () => {
  await wipe()
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await tab.close()
  const page = await LibraryPage.open(browser())
  await until(
    'the story to be read',
    async () => !/unread /i.test((await page.surface.text()).split('Starred')[1] ?? 'unread '),
  )
  await page.press('/', 'ArrowDown', 'Enter')
  await page.surface.says(/thestack\.technology/i)
  expect(await page.surface.text()).toMatch(/pages where you saw it/i)
  await page.close()
})

const LARGE = sized(450, 10_000)

test(`a library of ${LARGE} briefs opens and searches`, async () => {
  await wipe()
  const newsroom = new Newsroom(3)
  const briefs = Array.from({ length: LARGE }, (_, number) => newsroom.brief(number))
  const all = new RegExp(`${(LARGE + 1).toLocaleString('en')} stories`)
  await browser().control.fill(briefs)
  const page = await LibraryPage.open(browser())
  await page.surface.says(all, 90_000)
  await until(
    'all to be read',
    async () => !/you can already search those/i.test(await page.surface.text()),
    90_000,
  )
  const wanted = briefs[Math.round(0.7 * LARGE)]?.headline ?? ''
  await page.press('/')
  await page.tab.page.keyboard.type(wanted.split(' ').slice(0, 6).join(' '))
  await until('the story', async () => (await page.headlines())[0] === wanted)
  await page.press('Escape')
  await page.surface.says(all)
  await page.surface.element(`[aria-setsize="${LARGE + 1}"]`)
  await page.press('ArrowDown', 'End')
  await until('the last one', async () =>
    page.tab.page.evaluate((at) => document.querySelector(`[aria-posinset="${at}"]`) !== null, LARGE + 1),
  )
  expect(await page.tab.page.evaluate(() => document.querySelectorAll('.story-row').length)).toBeLessThan(60)
  expect(page.tab.errors).toEqual([])
  await page.close()
  await wipe()
})
