import { expect, test } from 'vitest'
import { ARCHIVE_FRAME, type ArchiveStory } from '../../core/library/archive'
import { readImport } from '../../core/library/read-import'
import { LibraryPage } from '../harness/library-page'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { storyBriefs } from '../site/story-briefs'

const browser = useBrowser()
const [comet, mill, strike] = storyBriefs

async function wiped(): Promise<LibraryPage> {
  await until(
    'the library to be wiped',
    async () => (await browser().control.ask('options-background:clear', {})).ok,
  )
  return LibraryPage.open(browser(), '#keeping')
}

const archive = (...stories: ArchiveStory[]) => ({
  name: 'library.json',
  text:
    ARCHIVE_FRAME.head +
    stories.map((one) => JSON.stringify(one)).join(ARCHIVE_FRAME.between) +
    ARCHIVE_FRAME.tail,
})
const storiesIn = (text: string): ArchiveStory[] =>
  readImport(text, 0)
    .stories.flatMap(({ story }) => story ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const entry = { cameBy: 'imported' as const, addedAt: 1_772_000_000_000, changedAt: null, versions: [] }

/** A story with everything that can be kept of one. */
const rich: ArchiveStory = {
  id: comet.id,
  kept: true,
  readAt: 1_772_700_000_000,
  note: 'Ask Wilhelmina\nabout <b>ice</b>',
  notedAt: 1_772_700_500_000,
  briefs: [
    {
      ...entry,
      brief: comet,
      changedAt: 1_772_650_000_000,
      versions: [
        { brief: { ...comet, headline: 'Observatory finds something' }, until: 1_772_650_000_000 },
        { brief: { ...comet, takeaways: ['The comet was seen on one night.'] }, until: 1_772_600_000_000 },
      ],
    },
    { ...entry, brief: { ...comet, id: 'other:comet', provenance: { kind: 'model', by: 'Ridge Weekly' } } },
  ],
  visits: [
    {
      url: 'https://sky.example/comet',
      title: 'A comet of ice',
      times: [1_772_500_000_000, 1_772_700_000_000],
      found: [
        {
          line: comet.takeaways[0] ?? '',
          verdict: 'found',
          said: 'It was seen.',
          fragment: '#:~:text=It%20was%20seen',
        },
      ],
    },
  ],
  threads: [
    {
      storyId: comet.id,
      headline: comet.headline,
      storyUrl: comet.story.url,
      thread: {
        key: 'hacker-news:9',
        source: 'hacker-news',
        id: '9',
        kind: 'thread',
        title: 'What the observatory saw',
        url: 'https://news.ycombinator.com/item?id=9',
        place: '',
        author: 'ann',
        at: 1_772_500_000_000,
        score: 3,
        comments: 0,
        about: 'https://sky.example/comet',
      },
      comments: [],
      savedAt: 1_772_700_000_000,
      removedAt: null,
    },
  ],
}
const bare = (brief: (typeof storyBriefs)[number]): ArchiveStory => ({
  id: brief.id,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
  briefs: [{ ...entry, brief }],
  visits: [],
})

test('an archive that is exported, wiped and imported is the same: notes, versions, history, what is kept', async () => {
  const page = await wiped()
  await page.import(archive(rich, bare(mill), bare(strike)))
  await page.surface.click(/^export all as: JSON, complete/)
  const first = await page.savedText()
  const stories = storiesIn(first)
  expect(stories.find(({ id }) => id === comet.id)).toEqual({
    ...rich,
    briefs: expect.arrayContaining(rich.briefs),
  })
  await page.close()

  const empty = await wiped()
  await empty.import({ name: 'library.json', text: first })
  await empty.surface.click(/^export all as: JSON, complete/)
  expect(storiesIn(await empty.savedText())).toEqual(stories)
  expect(empty.tab.errors).toEqual([])
  await empty.close()
})

test('the story page shows briefs, coverage, note, versions and pages, and two makers’ briefs are one story', async () => {
  const page = await wiped()
  await page.import(archive(rich, bare(mill)))
  await page.surface.click(/^all stories/)
  await page.surface.says(/3 stories/)
  await page.surface.says(/2 briefs/)
  await page.openStory(mill.headline)
  await page.surface.says(/Old mill, new flour/)
  await page.surface.click(/^all stories/)
  await page.openStory(comet.headline)
  const said = await page.surface.text()
  expect(said).toMatch(/earlier versions/i)
  expect(said).toMatch(/1 line changed/i)
  expect(said).toMatch(/pages where you saw it[\s\S]*A comet of ice[\s\S]*2 times/i)
  expect(said).toMatch(/coverage[\s\S]*Sky Letter/i)
  const note = await page.surface.element('textarea')
  expect(await note.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : ''))).toBe(
    rich.note,
  )
  await page.surface.click(/^.?Ridge Weekly/)
  await page.surface.says(/by the model .?Ridge Weekly/i)
  await page.surface.click(/^remove .?a comet of ice/)
  await page.surface.says(/no pages recorded/i)
  expect(page.tab.errors).toEqual([])
  await page.close()
})

test('an import overwrites nothing and says of each story what became of it', async () => {
  const page = await wiped()
  await page.import(archive(rich, bare(mill), bare(strike)))
  await page.surface.click(/^close this report/)
  const said = await page.import(
    archive(
      {
        ...bare({ ...comet, headline: 'Older', updatedAt: '2026-01-01' }),
        note: 'From the other machine',
        notedAt: 5,
      },
      bare({ ...mill, headline: 'The mill turns on', updatedAt: '2026-04-01' }),
      bare(strike),
    ),
  )
  expect(said).toMatch(/updated, earlier version kept: 1/)
  expect(said).toMatch(/older than yours, kept as an earlier version: 1/)
  expect(said).toMatch(/already in your library: 1/)
  await page.surface.click(/^results for each story/)
  await page.surface.says(/both notes kept/)
  await page.surface.click(/^export all as: JSON, complete/)
  const stories = storiesIn(await page.savedText())
  const now = stories.find(({ id }) => id === comet.id)
  expect(now?.note).toBe(`${rich.note}\n\n---\n\nFrom the other machine`)
  expect(now?.briefs.find(({ brief }) => brief.id === comet.id)?.brief).toEqual(comet)
  const turned = stories.find(({ id }) => id === mill.id)?.briefs[0]
  expect(turned?.brief.headline).toBe('The mill turns on')
  expect(turned?.versions.map(({ brief }) => brief)).toEqual([mill])
  await page.close()
})

test('copies and exports what is selected, in every form', async () => {
  const page = await wiped()
  await page.import(archive(rich, bare(mill), bare(strike)))
  await page.surface.click(/^all stories/)
  await page.surface.says(/4 stories/)
  for (const { headline } of [comet, mill]) await page.surface.click(new RegExp(`^select .?${headline}`, 'i'))
  await page.surface.says(/2 selected/)
  await page.chooseIn(/^copy selected/i, /markdown/i)
  await page.surface.says(/copied 3 briefs/i)
  const { text } = await browser().clipboard()
  expect(text).toContain(comet.headline)
  expect(text).toContain(mill.headline)
  expect(text).not.toContain(strike.headline)
  await page.tab.page.bringToFront()

  await page.chooseIn(/^export selected/i, /^markdown, one file(?! per)/i)
  const markdown = await page.savedText()
  expect(markdown).toContain('Ask Wilhelmina')
  expect(markdown).toContain(mill.headline)
  await page.chooseIn(/^export selected/i, /^web page/i)
  const html = await page.savedText()
  expect(html).toContain('about &lt;b&gt;ice&lt;/b&gt;')
  expect(html).toContain("default-src 'none'")
  expect(html).toContain('https://courier.example/mill')
  await page.chooseIn(/^export selected/i, /^json feed/i)
  const feed = readImport(await page.savedText(), Date.now())
  expect(feed.stories.map(({ story }) => story?.briefs[0]?.brief.id).sort()).toEqual([
    comet.id,
    'other:comet',
    mill.id,
  ])
  await page.chooseIn(/^export selected/i, /^json, complete/i)
  expect(storiesIn(await page.savedText()).map(({ id }) => id)).toEqual([comet.id, mill.id])
  await page.chooseIn(/^export selected/i, /^markdown, one file per brief/i)
  const files = await page.savedZip()
  expect(Object.keys(files).sort()[0]).toBe(`2026-03-04 ${mill.headline}.md`)
  expect(files[`2026-03-05 ${comet.headline}.md`]).toMatch(
    /^---\n[\s\S]*tags:\n\s*- storypulse\n\s*- Space[\s\S]*\n---\n/,
  )
  expect(page.tab.errors).toEqual([])
  await page.close()
})

const FULL = `(global) => {
  global.IDBObjectStore.prototype.put = () => { throw new global.DOMException('full', 'QuotaExceededError') }
}`

test('a full disk stops an import with a message and changes nothing, and a note that cannot be kept still stands', async () => {
  const page = await wiped()
  await page.import(archive(bare(mill)))
  await page.surface.click(/^close this report/)
  await browser().inBackground(FULL)
  await page.choose([archive(rich, bare(strike))])
  await page.surface.says(/the disk is full/i)
  await browser().sleep()
  await page.surface.click(/^all stories/)
  await page.surface.says(/2 stories/)
  await page.openStory(mill.headline)
  await page.tab.page.evaluate(`(${FULL})(globalThis)`)
  await (await page.surface.element('textarea')).focus()
  await page.tab.page.keyboard.type('Remember the flour')
  await page.surface.says(/couldn't save your note/i)
  const note = await page.surface.element('textarea')
  expect(await note.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : ''))).toBe(
    'Remember the flour',
  )
  await page.close()
})
