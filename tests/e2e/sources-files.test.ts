import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../core/brief/brief'
import { shardTree } from '../../scripts/shard/shard-tree'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { type FeedServer, startFeedServer } from '../stand-ins/feed-server'
import { kagiCategory, kagiList } from '../unit/support/kagi-samples'
import { sampleBrief } from '../unit/support/sample-brief'

const browser = useBrowser()
let folder: string
let server: FeedServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storypulse-files-'))
  server = await startFeedServer()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})

const compiler: Brief = {
  ...sampleBrief,
  id: 'tidings:compiler',
  headline: 'PyTorch 3.2 makes the compiler wait half as long',
  takeaways: ['The new release halves the wait for the compiler.'],
  story: { title: 'PyTorch 3.2', url: ADDRESSES.release, publisher: 'Daily Tensor' },
  topics: ['Compilers'],
}

test('files of this device become briefs beside the pages they cover', async () => {
  await browser().reset()
  const { tab, surface } = await browser().ownPage('options')
  const json = join(folder, 'brief.json')
  const note = join(folder, 'note.md')
  writeFileSync(json, JSON.stringify(compiler))
  writeFileSync(note, '---\nurl: https://news.example/ferry\n---\n# The ferry is back\n\n- It sails again.\n')
  const input = await until('the field', () => tab.page.$('input[type=file][multiple]'))
  await input.uploadFile(json, note)
  await surface.says(/2 files/i)
  await surface.says(/contained: 2 new/i)
  const story = await browser().open(ADDRESSES.release)
  await story.sidebar.says(/half as long/i)
  expect([...tab.errors, ...story.errors]).toEqual([])
  await story.close()
  await tab.close()
})

test('a folder of Markdown is taken whole, and what is broken in it is named with its place', async () => {
  await browser().reset()
  const { tab, surface } = await browser().ownPage('options')
  const notes = join(folder, 'notes')
  mkdirSync(join(notes, 'deep'), { recursive: true })
  const note = (url: string) =>
    `---\nurl: ${url}\n---\n# PyTorch waits half as long\n\n- The wait is halved.\n`
  writeFileSync(join(notes, 'a.md'), note(ADDRESSES.release))
  writeFileSync(join(notes, 'deep', 'b.md'), note('https://news.example/b'))
  writeFileSync(join(notes, 'deep', 'broken.md'), '---\nurl: [\n---\n# Nothing\n')
  writeFileSync(join(notes, 'picture.png'), 'x')
  const input = await until('the field', () => tab.page.$('input[type=file][webkitdirectory]'))
  if (browser().kind === 'chromium') await input.uploadFile(notes)
  else {
    // Firefox's driver hands over no folder, so what is in it is put into the field.
    const names = ['a.md', 'deep/b.md', 'deep/broken.md', 'picture.png']
    const files = names.map((name) => ({ name, text: readFileSync(join(notes, name), 'utf8') }))
    await input.evaluate((field, files) => {
      const transfer = new DataTransfer()
      for (const { name, text } of files) transfer.items.add(new File([text], name))
      field.files = transfer.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }, files)
  }
  await surface.says(/contained: 2 new, 1 not imported/i)
  await surface.click(/^1 problem/)
  await surface.says(/broken\.md: line \d/)
  const story = await browser().open(ADDRESSES.release)
  await story.sidebar.says(/the wait is halved/i)
  await story.close()
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a dropped file is read as one that was chosen', async () => {
  await browser().reset()
  const { tab, surface } = await browser().ownPage('options')
  await surface.element('.files-drop')
  await tab.page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
    const at = document.querySelector('.files-drop')
    for (const kind of ['dragover', 'drop']) {
      at?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }
  }, JSON.stringify(compiler))
  await surface.says(/dropped\.json/)
  await surface.says(/contained: 1 new/i)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a manifest of shards offers its topics and brings those that are chosen', async () => {
  await browser().reset()
  const out = join(folder, 'tree')
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const other = { ...compiler, id: 'tidings:other', topics: ['Cities'] }
  const lines = [compiler, other].map((brief) => JSON.stringify({ ...brief, createdAt: day, updatedAt: day }))
  await shardTree(lines, out, { title: 'Sharded' })
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    server.serve(path.slice(out.length), { kind: 'text', text: readFileSync(path) })
  }
  const { tab, surface } = await browser().ownPage('options')
  await surface.fill(/^site, feed or brief address/, `${server.origin}/manifest.json`)
  await surface.click(/^add$/)
  await surface.click(/^compilers/)
  await surface.click(/^turn on/)
  await surface.says(/1 brief in the library/i)
  await surface.says(/1 new/i)
  expect(server.asked.filter(({ path }) => path.includes('cities'))).toEqual([])
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('Kagi News is asked for nothing until its categories are chosen; its briefs name their licence in the sidebar', async () => {
  await browser().reset()
  const category = structuredClone(kagiCategory)
  const [article, second] = category.clusters[0]?.articles ?? []
  if (article) Object.assign(article, { link: ADDRESSES.release, domain: 'daily-tensor.example' })
  server.serve('/kite.json', { kind: 'text', text: JSON.stringify(kagiList) })
  server.serve('/world.json', { kind: 'text', text: JSON.stringify(category) })
  const { tab, surface } = await browser().ownPage('options')
  await surface.fill(/^site, feed or brief address/, `${server.origin}/kite.json`)
  await surface.click(/^add$/)
  await surface.says(/licence: CC BY-NC 4\.0/i)
  expect(server.asked.some(({ path }) => path === '/world.json')).toBe(false)
  await surface.click(/^world/)
  await surface.click(/^turn on/)
  await surface.says(/1 new/i)
  const story = await browser().open(ADDRESSES.release)
  await story.sidebar.says(/brief from the feed .?kagi news/i)
  const links = await story.sidebar.evaluate(() =>
    [...document.querySelectorAll('a')].map((link) => [
      ['cites', 'provenance'].find((name) => link.closest(`.${name}`)),
      link.href,
    ]),
  )
  expect(links).toContainEqual(['provenance', 'https://creativecommons.org/licenses/by-nc/4.0/'])
  expect(links).toContainEqual(['provenance', 'https://news.kagi.com/'])
  expect(links).toContainEqual(['cites', second?.link])
  expect([...tab.errors, ...story.errors]).toEqual([])
  await story.close()
  await tab.close()
})
