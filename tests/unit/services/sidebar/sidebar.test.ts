import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PageClosedError } from '../../../../services/gate'
import { sidebarRecord } from '../../../../services/sidebar/frames'
import { injectSidebar } from '../../../../services/sidebar/sidebar'
import { FakeBrowser, type FakePage } from '../../support/fake-browser'

const page = { tabId: 7, url: 'https://news.example/a', isPrivate: false }
const run = vi.fn<FakePage['run']>()
let browser: FakeBrowser
beforeEach(() => {
  browser = new FakeBrowser().install()
  browser.tabs.set(7, {
    ...{ id: 7, url: page.url, active: true, incognito: false },
    page: { run, hear: () => null },
  })
})
afterEach(() => browser.remove())

it('puts the host in after what it is handed', async () => {
  run.mockReturnValue(true)
  await injectSidebar(page)
  expect(
    run.mock.calls.map(([script]) => ('file' in script ? script.file : script.args.slice(1, 3))),
  ).toEqual([['storypulse', 'handed'], 'host.js'])
  expect(await sidebarRecord(7)).not.toBeNull()
})

it('says that no sidebar may stand where the host ran before it was handed anything', async () => {
  run.mockImplementation((script) => !('file' in script))
  const injected = injectSidebar(page)
  await expect(injected).rejects.toThrow(PageClosedError)
  await expect(injected).rejects.toMatchObject({ cause: { name: 'NothingHandedError' } })
  expect(await sidebarRecord(7)).toBeFalsy()
})

it('says nothing where the reader went on to another page meanwhile', async () => {
  run.mockImplementation((script) => 'file' in script)
  await injectSidebar(page)
  expect(await sidebarRecord(7)).toBeFalsy()
})
