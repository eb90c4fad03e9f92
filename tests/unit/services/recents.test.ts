import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { recentStories } from '../../../services/recents'

test('a page that an earlier version kept with a gift is listed without it', async () => {
  const story = { storyId: 'a', headline: 'A', publisher: 'P', at: 1 }
  await fakeBrowser.storage.local.set({
    recents: [{ ...story, url: 'https://www.ft.com/content/1?accessToken=x&sharetype=gift' }],
  })
  expect((await recentStories()).map(({ url }) => url)).toEqual(['https://www.ft.com/content/1'])
})
