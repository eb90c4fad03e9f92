import { expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetPassed, passedPages, passPage } from '../../../services/passed-pages'

const page = (path: string) => ({ tabId: 1, url: `https://paper.example/${path}#top`, isPrivate: false })
const urls = async () => (await passedPages(1)).map(({ url }) => url.slice('https://paper.example/'.length))

it('remembers a tab’s pages until one is loaded, each once, and no more than twenty', async () => {
  await passPage(page('a'), { otherAddresses: ['https://paper.example/x'] }, true)
  await passPage(page('b'), null, false)
  await passPage(page('a'), null, false)
  expect(await urls()).toEqual(['b', 'a'])
  for (let index = 0; index < 30; index++) await passPage(page(`${index}`), null, false)
  expect(await urls()).toHaveLength(20)
  await passPage(page('c'), null, true)
  expect(await urls()).toEqual(['c'])
  await forgetPassed(1)
  expect(await fakeBrowser.storage.session.get(null)).toEqual({})
})

it('takes what is damaged for nothing', async () => {
  await fakeBrowser.storage.session.set({ 'passed:1': 'x' })
  expect(await urls()).toEqual([])
})
