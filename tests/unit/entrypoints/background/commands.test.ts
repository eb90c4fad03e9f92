import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pass } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { type WebTab, World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

const visit = (name: 'story' | 'unsure' | 'unknown') => world.visit(AT[name], FOUND[name])

/** The mark that stands on the button for two seconds, and what stands there afterwards. */
async function flashed(tab: WebTab): Promise<[string, string]> {
  const mark = await world.badge(tab)
  await pass(2000)
  return [mark, await world.badge(tab)]
}

describe('the command for the sidebar', () => {
  it('folds and unfolds the one that stands in the page', async () => {
    const tab = await visit('story')
    await world.press('toggle-sidebar', tab)
    expect(tab.page.sidebar?.state).toBe('folded')
    await world.press('toggle-sidebar', tab)
    expect(tab.page.sidebar?.state).toBe('open')
  })

  it('brings back one that was closed, and it stays after a reload', async () => {
    const tab = await visit('story')
    await tab.page.close()
    await world.press('toggle-sidebar', tab)
    expect(tab.page.sidebar).toMatchObject({ state: 'open', view: { brief: { id: story.id } } })
    world.go(tab, AT.story, FOUND.story)
    await world.ask(tab.page, 'gate-background:card', FOUND.story)
    expect(tab.page.sidebar).not.toBeNull()
  })

  it('opens it unfolded where it would come folded by itself', async () => {
    await world.choose({ onRecognised: 'badge' })
    const tab = await visit('story')
    await world.press('toggle-sidebar', tab)
    expect(tab.page.sidebar?.state).toBe('open')
  })

  it('has a brief of the page made where no story is known', async () => {
    const tab = await visit('unknown')
    tab.page.article = articleAt(AT.unknown)
    await world.press('toggle-sidebar', tab)
    expect(tab.page.sidebar?.view?.generated).not.toBeNull()
  })

  it('says on the button that nothing can be done on a page that lets nothing in', async () => {
    const tab = world.openTab(AT.unknown, FOUND.unknown)
    tab.page.isClosed = true
    await world.press('toggle-sidebar', tab)
    expect(await flashed(tab)).toEqual(['–', ''])
  })

  it('takes the active tab where the browser names none', async () => {
    const tab = await visit('story')
    await tab.page.close()
    world.browser.onCommand.emit('toggle-sidebar')
    await pass(0)
    expect(tab.page.sidebar?.state).toBe('open')
  })
})

describe('the command for copying', () => {
  it('leaves it to an open sidebar', async () => {
    const tab = await visit('story')
    await world.press('copy-takeaways', tab)
    expect(tab.page.told).toEqual([{ name: 'background-sidebar:copy' }])
    expect(tab.page.copied).toEqual([])
  })

  it('copies the takeaways from within the page where none is open, and ticks the button', async () => {
    const tab = await visit('story')
    await tab.page.close()
    await world.press('copy-takeaways', tab)
    expect(tab.page.copied).toEqual([
      expect.objectContaining({ text: expect.stringContaining(story.takeaways[0] ?? 'none') }),
    ])
    expect(await flashed(tab)).toEqual(['✓', '●'])
  })

  it('copies in the form last used', async () => {
    const tab = await visit('story')
    await world.ask(tab.page, 'sidebar-background:copied', { format: 'markdown' })
    await tab.page.close()
    await world.press('copy-takeaways', tab)
    expect(tab.page.copied).toEqual([expect.objectContaining({ text: expect.stringContaining('- ') })])
  })

  it('says where the browser refused', async () => {
    const tab = await visit('story')
    await tab.page.close()
    tab.page.letsCopy = false
    await world.press('copy-takeaways', tab)
    expect(await flashed(tab)).toEqual(['–', '●'])
  })

  it.each(['unknown', 'unsure'] as const)(
    'copies nothing of a page (%s) without a sure story',
    async (name) => {
      const tab = await visit(name)
      await world.press('copy-takeaways', tab)
      expect(tab.page.copied).toEqual([])
      expect((await flashed(tab))[0]).toBe('–')
    },
  )
})

describe('the commands for the next and the previous takeaway', () => {
  it('reach the sidebar', async () => {
    const tab = await visit('story')
    await world.press('next-takeaway', tab)
    await world.press('previous-takeaway', tab)
    expect(tab.page.told).toEqual([
      { name: 'background-sidebar:step', by: 1 },
      { name: 'background-sidebar:step', by: -1 },
    ])
  })

  it('do nothing where there is none', async () => {
    const tab = await visit('unknown')
    await world.press('next-takeaway', tab)
    expect(tab.page.scripts).toEqual([])
    expect(await world.badge(tab)).toBe('')
  })
})

describe('the context menu', () => {
  it('opens the sidebar', async () => {
    const tab = await visit('story')
    await tab.page.close()
    await world.chooseMenu('open-sidebar', tab)
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })

  it('has a brief made, though the story is known', async () => {
    const tab = await visit('story')
    tab.page.article = articleAt(AT.story)
    await world.chooseMenu('brief-page', tab)
    expect(tab.page.sidebar?.view?.generated).toMatchObject({ hasStory: true })
  })

  it('copies the takeaways', async () => {
    const tab = await visit('story')
    await tab.page.close()
    await world.chooseMenu('copy-takeaways', tab)
    expect(tab.page.copied).toHaveLength(1)
  })

  it('does nothing that it does not know', async () => {
    const tab = await visit('story')
    await world.chooseMenu('constructor', tab)
    expect(tab.page.told).toEqual([])
  })
})
