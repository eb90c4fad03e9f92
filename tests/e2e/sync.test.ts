import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LibraryPage } from '../harness/library-page'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { storyBriefs } from '../site/story-briefs'
import { DAV_READER, type DavServer, startDavServer } from '../stand-ins/webdav-server'

const browser = useBrowser()
const PASSPHRASE = 'four words of mine'

let dav: DavServer
beforeAll(async () => {
  dav = await startDavServer()
})
afterAll(() => dav.close())
beforeEach(async () => {
  dav.files.clear()
  dav.asked.length = 0
  dav.fail = null
  await wipe()
})

/** As a machine that has never synced. */
const wipe = () => browser().control.ask('options-background:clear', {})

async function withStories(): Promise<LibraryPage> {
  const page = await LibraryPage.open(browser(), '#keeping')
  await page.choose([{ name: 'briefs.json', text: JSON.stringify(storyBriefs) }])
  await page.surface.says(/import finished/i)
  return page
}

async function fillIn({ surface }: LibraryPage, name: string, passphrase = PASSPHRASE): Promise<void> {
  if (!(await surface.offers(/^address of the folder/))) await surface.click(/^set up sync$/)
  await surface.fill(/^address of the folder/, `${dav.origin}/dav/storypulse`)
  await surface.fill(/^user name/, DAV_READER.user)
  await surface.fill(/^password/, DAV_READER.password)
  await surface.fill(/^passphrase/, passphrase)
  await surface.fill(/^name of this device/, name)
  await surface.click(/^start syncing$/)
}

test('a second machine gets the stories of the first, and the server reads nothing', async () => {
  const first = await withStories()
  expect(dav.asked).toEqual([])
  await fillIn(first, 'Desk')
  await first.surface.says(/last synced/i)
  await until('the files', () => dav.files.size > 1)
  const all = Buffer.concat([...dav.files.values()]).toString('latin1')
  for (const { headline } of storyBriefs) expect(all).not.toContain(headline)
  for (const { headers } of dav.asked) {
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  }
  expect(first.tab.errors).toEqual([])
  await first.close()

  await wipe()
  const second = await LibraryPage.open(browser(), '#keeping')
  await fillIn(second, 'Laptop')
  await second.surface.says(/3 stories added/i)
  await second.surface.says(/desk/i)
  await second.surface.click(/^all stories/)
  await until('all stories', async () => (await second.headlines()).length === 4)
  const headlines = await second.headlines()
  for (const { headline } of storyBriefs) expect(headlines).toContain(headline)
  expect(second.tab.errors).toEqual([])
  await second.close()
})

test('what goes wrong is said with its fix, and the sync is turned off with its files', async () => {
  const page = await withStories()
  await fillIn(page, 'Desk')
  await page.surface.says(/last synced/i)
  await wipe()
  await page.close()

  const other = await LibraryPage.open(browser(), '#keeping')
  await fillIn(other, 'Laptop', 'a wrong passphrase')
  await other.surface.says(/isn't the passphrase/i)
  dav.fail = 401
  await fillIn(other, 'Laptop')
  await other.surface.says(/rejected this user name and password/i)
  dav.fail = null
  await fillIn(other, 'Laptop')
  await other.surface.says(/last synced/i)
  await other.surface.says(/3 stories added/i)

  dav.fail = 507
  await other.surface.click(/^delete the files of .*desk/)
  await other.surface.says(/location is full/i)
  dav.fail = null
  await other.surface.click(/^delete the files of .*desk/)
  await until(
    'the files of the first machine gone',
    async () => !(await other.surface.offers(/^delete the files of .*desk/)),
  )

  await other.surface.click(/^turn off sync$/)
  await other.surface.click(/^turn off and delete/)
  await until(
    'the files of this device gone',
    async () => [...dav.files.keys()].join() === '/dav/storypulse/storypulse-key.json',
  )
  await other.surface.says(/set up sync/i)
  await other.surface.click(/^all stories/)
  await until('all stories', async () => (await other.headlines()).length === 4)
  await other.close()
})

test('a folder does as well, where the browser lets an extension choose one', async () => {
  if (browser().kind === 'firefox') {
    const page = await LibraryPage.open(browser(), '#keeping')
    await page.surface.click(/^set up sync$/)
    await page.surface.says(/doesn't let extensions write to a folder/i)
    await page.close()
    return
  }
  const choose = async (page: LibraryPage, name: string) => {
    // The dialogue is the browser's own and out of a test's reach; the folder it gives is a real one, the origin's own.
    await page.tab.page.evaluate(() => {
      const folder = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('machines', { create: true })
      Object.assign(globalThis, { showDirectoryPicker: folder })
    })
    await page.surface.click(/^set up sync$/)
    await page.surface.click(/^a folder$/)
    await page.surface.fill(/^passphrase/, PASSPHRASE)
    await page.surface.fill(/^name of this device/, name)
    await page.surface.click(/^choose a folder and start$/)
  }
  const first = await withStories()
  await choose(first, 'Desk')
  await first.surface.says(/in the folder .*machines/i)
  await first.surface.says(/last synced/i)
  await first.close()
  await wipe()
  const second = await LibraryPage.open(browser(), '#keeping')
  await choose(second, 'Laptop')
  await second.surface.says(/3 stories added/i)
  expect(second.tab.errors).toEqual([])
  await second.close()
})
