// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { SidebarView } from '../../../../core/views'
import script from '../../../../entrypoints/sidebar'
import type { ToSidebar } from '../../../../messages'
import { sampleBrief } from '../../support/sample-brief'
import { SidebarPage } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'
import { t } from '../../support/text'

let page: SidebarPage
let asked: string[]
/** What the background answers when it is asked what to draw; null where it is gone. */
let view: { value: SidebarView | null } | null

beforeEach(() => {
  page = new SidebarPage()
  asked = []
  view = { value: sampleView() }
  vi.spyOn(console, 'debug').mockReturnValue()
  page.browser.onAsked = (message) => {
    const { name } = message as { name: string }
    asked.push(name)
    if (!view) throw new Error('Could not establish connection. Receiving end does not exist.')
    return { ok: true, value: name === 'sidebar-background:view' ? view.value : null }
  }
})
afterEach(async () => {
  await page.close(globalThis.storypulseSidebar)
  vi.restoreAllMocks()
})

const run = async (handed?: SidebarView) => {
  globalThis.storypulseHanded = handed
  script.main()
  await page.pass(0)
}
const tell = async (message: ToSidebar | object, id = fakeBrowser.runtime.id) => {
  const replies: unknown[] = []
  page.browser.onMessage.emit(message, { id, url: '' }, (value) => replies.push(value))
  await page.pass(0)
  return replies
}
const other = sampleView({ id: 'other', headline: 'A comet of ice was found' })

describe('put into a page', () => {
  it('draws what it was handed and takes it once', async () => {
    await run(sampleView())
    expect(page.words).toContain(sampleBrief.headline)
    expect(asked).not.toContain('sidebar-background:view')
    expect(globalThis.storypulseHanded).toBeUndefined()
  })

  it('asks for what to draw where nothing was handed over', async () => {
    await run()
    expect(asked).toContain('sidebar-background:view')
    expect(page.words).toContain(sampleBrief.headline)
  })

  it('a second time draws anew in the one that stands', async () => {
    await run(sampleView())
    await run(other)
    expect(document.querySelectorAll('storypulse-sidebar')).toHaveLength(1)
    expect(page.words).toContain(other.brief.headline)
    await run()
    expect(page.words).toContain(sampleBrief.headline)
  })

  it('says that the background does not answer, after it was asked for a while', async () => {
    view = null
    await run()
    expect(page.words).toContain(t('sidebar.loading'))
    await page.pass(2000)
    expect(page.words).toContain(t('errors.unreachable'))
  })

  it('leaves without trace, and stands again when it is put in again', async () => {
    await run(sampleView())
    await tell({ name: 'background-sidebar:leave' })
    expect(page.host).toBeNull()
    expect(await tell({ name: 'background-sidebar:state' })).toEqual([])
    await run(other)
    expect(page.words).toContain(other.brief.headline)
    expect(await tell({ name: 'background-sidebar:state' })).toEqual(['open'])
  })
})

describe('what it is told', () => {
  it('by the background it does', async () => {
    await run(sampleView())
    await tell({ name: 'background-sidebar:to', state: 'folded' })
    expect(await tell({ name: 'background-sidebar:state' })).toEqual(['folded'])
    await tell({ name: 'background-sidebar:step', by: 1 })
    expect(await tell({ name: 'background-sidebar:state' })).toEqual(['open'])
    await tell({ name: 'background-sidebar:view', view: other })
    expect(page.words).toContain(other.brief.headline)
    await tell({ name: 'background-sidebar:to', state: 'closed' })
    expect(page.host).toBeNull()
    expect(asked).toContain('sidebar-background:closed')
  })

  it('by others it does not hear', async () => {
    await run(sampleView())
    expect(await tell({ name: 'background-sidebar:leave' }, 'another-extension')).toEqual([])
    expect(await tell({ name: 'background-popup:progress' })).toEqual([])
    expect(await tell({})).toEqual([])
    expect(page.host).not.toBeNull()
  })
})
