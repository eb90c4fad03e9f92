import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetInSessionWhere } from '../../../../services/storage'
import { narrowSession } from '../../support/narrow-session'
import { AT, FOUND, story } from '../../support/pages'
import { World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await forgetInSessionWhere(() => true)
  await world.close()
})

/** Fills the session's storage with what belongs to no tab that is open, or with what nobody may give up. */
async function fill(name: (at: number) => string): Promise<void> {
  for (let at = 0; at < 20; at++) await fakeBrowser.storage.session.set({ [name(at)]: 'x'.repeat(1000) })
  narrowSession(20_500)
}

it.each([
  ['by tabs that are gone', (at: number) => `tab:9${at}`],
  ['by what cannot go', (at: number) => `other-${at}`],
])('in a session that was filled %s, a page is recognised and the popup answers', async (_, name) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  await fill(name)
  const tab = await world.visit(AT.story, FOUND.story)
  expect(await world.popup(tab)).toMatchObject({
    page: { kind: 'brief', brief: { id: story.id }, sidebar: 'open' },
  })
  const other = await world.visit(AT.unknown, FOUND.unknown)
  expect(await world.popup(other)).toMatchObject({ page: { kind: 'none' } })
})
