// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SidebarLink } from '../../../../controllers/sidebar/link'
import { obey } from '../../../../controllers/sidebar/messages'
import type { SidebarController } from '../../../../controllers/sidebar/sidebar'
import type { SidebarStart, SidebarView } from '../../../../core/views'
import { BackgroundError, ExtensionGoneError } from '../../../../services/messaging'
import { sampleBrief } from '../../support/sample-brief'
import { Late, SidebarPage, sidebarLink } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'
import { t } from '../../support/text'

let page: SidebarPage
let sidebar: SidebarController
beforeEach(() => {
  page = new SidebarPage()
  vi.spyOn(console, 'debug').mockReturnValue()
})
afterEach(async () => {
  await page.close(sidebar)
  vi.restoreAllMocks()
})

const show = async (answers: Partial<SidebarLink> = {}, handed: SidebarStart | null = sampleView()) => {
  sidebar = await page.show(sidebarLink(answers), handed)
}
const other = sampleView({ id: 'other', headline: 'A comet of ice was found' })
const question = sampleView({}, { kind: 'unsure', storyId: sampleBrief.id, probability: 0.5, reasons: [] })
const folded: SidebarView = { ...sampleView(), layout: { width: 384, folded: true } }
const unreachable = () => Promise.reject(new BackgroundError('unreachable'))

describe('at its opening', () => {
  it('what it is handed stands at once, and nobody is asked', async () => {
    const view = vi.fn(async () => other)
    await show({ view })
    expect(page.words).toContain(sampleBrief.headline)
    expect(sidebar.state()).toBe('open')
    expect(view).not.toHaveBeenCalled()
  })

  it('it is folded where it is handed so', async () => {
    await show({}, folded)
    expect(sidebar.state()).toBe('folded')
    expect(page.words).not.toContain(sampleBrief.headline)
    expect(page.words).toContain(t('sidebar.unfold'))
  })

  it('without anything handed it says that it loads, then draws', async () => {
    const late = new Late<SidebarView | null>()
    await show({ view: () => late.promise }, null)
    expect(page.words).toContain(t('sidebar.loading'))
    late.give(sampleView())
    await page.pass(0)
    expect(page.words).toContain(sampleBrief.headline)
  })

  it('it leaves where there is nothing to show', async () => {
    await show({}, null)
    expect(page.words).toBe('')
    expect(page.isLeft).toBe(true)
  })

  it('it makes a brief where that is wished, says so, and shows it', async () => {
    const late = new Late<{ view: SidebarView; failure: null; modelFailure: null }>()
    const { layout, theme, textSize, density, copyFormat, map, confirmed } = sampleView()
    const look = { layout, theme, textSize, density, copyFormat, map, confirmed }
    await show({ brief: () => late.promise }, { ...look, action: 'make' })
    sidebar.dispatch({ type: 'progress', progress: { step: 'choosing', words: 812 } })
    await page.pass(0)
    expect(page.words).toContain('812')
    late.give({ view: other, failure: null, modelFailure: null })
    await page.pass(0)
    expect(page.words).toContain(other.brief.headline)
  })

  it('it is dressed as the reader chose', async () => {
    await show({}, { ...sampleView(), theme: 'dark', textSize: 'larger' })
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: 'larger' })
  })

  it('another theme and text size are drawn at once, and nothing else changes', async () => {
    const view = vi.fn(async () => null)
    await show({ view })
    obey(sidebar, {
      name: 'background-sidebar:style',
      look: { theme: 'dark', textSize: 'large', density: 'compact' },
    })
    await page.pass(0)
    expect(document.documentElement.dataset).toMatchObject({
      theme: 'dark',
      textSize: 'large',
      density: 'compact',
    })
    expect(page.words).toContain(sampleBrief.headline)
    expect(view).not.toHaveBeenCalled()
  })
})

describe('where the background gives no answer', () => {
  it('it says so and asks again when told to', async () => {
    const view = vi.fn<SidebarLink['view']>(unreachable)
    await show({ view }, null)
    expect(page.words).toContain(t('errors.unreachable'))
    view.mockResolvedValue(sampleView())
    await page.press(t('errors.retry'))
    expect(page.words).toContain(sampleBrief.headline)
  })

  it('it says that only a reload helps where the extension is gone', async () => {
    await show({ view: () => Promise.reject(new ExtensionGoneError()) }, null)
    expect(page.words).toContain(t('errors.gone'))
    await page.press(t('errors.reload'))
    expect(page.asked).toContainEqual(['reload page', null])
  })

  it('what the reader need not wait for is lost without a word', async () => {
    await show({ layout: unreachable, closed: unreachable })
    await page.press(t('sidebar.fold'))
    expect(sidebar.state()).toBe('folded')
    expect(page.words).not.toContain(t('errors.unreachable'))
  })
})

describe('an answer that comes late', () => {
  it('is dropped where another view was handed over meanwhile', async () => {
    const late = new Late<SidebarView | null>()
    await show({ view: () => late.promise }, null)
    sidebar.dispatch({ type: 'begin', start: other })
    late.give(sampleView())
    await page.pass(0)
    expect(page.words).toContain(other.brief.headline)
    expect(page.words).not.toContain(sampleBrief.headline)
  })

  it('to the earlier of two questions is dropped, an error too', async () => {
    const first = new Late<SidebarView | null>()
    const view = vi.fn<SidebarLink['view']>(() => first.promise)
    await show({ view }, null)
    view.mockResolvedValue(other)
    await sidebar.dispatch({ type: 'refresh' })
    first.fail(new BackgroundError('unreachable'))
    await page.pass(0)
    expect(page.words).toContain(other.brief.headline)
  })

  it('draws nothing once the sidebar has left', async () => {
    const late = new Late<SidebarView | null>()
    await show({ view: () => late.promise }, null)
    sidebar.leave()
    late.give(sampleView())
    await page.pass(0)
    expect(page.words).toBe('')
    expect(page.isLeft).toBe(true)
  })
})

describe('as it stands', () => {
  it('closing tells the background and takes it out of the page', async () => {
    const closed = vi.fn(async () => null)
    await show({ closed })
    sidebar.dispatch({ type: 'close' })
    await page.pass(0)
    expect(closed).toHaveBeenCalledOnce()
    expect(page.isLeft).toBe(true)
  })

  it('folding, unfolding and widening are kept for the site', async () => {
    const layout = vi.fn(async () => null)
    await show({ layout })
    sidebar.dispatch({ type: 'fold', folded: true })
    sidebar.dispatch({ type: 'toggle' })
    expect(layout.mock.calls).toEqual([[{ width: 384, folded: true }], [{ width: 384, folded: false }]])
  })

  it('a view of the same brief leaves it as the reader set it, one of another brief does not', async () => {
    await show()
    sidebar.dispatch({ type: 'fold', folded: true })
    sidebar.dispatch({ type: 'begin', start: sampleView() })
    expect(sidebar.state()).toBe('folded')
    sidebar.dispatch({ type: 'begin', start: other })
    expect(sidebar.state()).toBe('open')
  })

  it('the keys go from takeaway to takeaway, no further than the last, and unfold it', async () => {
    await show({}, folded)
    const current = () => page.all('[aria-current="true"]').map(({ textContent }) => textContent)
    sidebar.dispatch({ type: 'step', by: 1 })
    await page.pass(50)
    expect(sidebar.state()).toBe('open')
    expect(current().join()).toContain(sampleBrief.takeaways[0])
    for (let more = 0; more < 9; more++) sidebar.dispatch({ type: 'step', by: 1 })
    await page.pass(50)
    expect(current().join()).toContain(sampleBrief.takeaways[2])
    sidebar.dispatch({ type: 'step', by: -1 })
    await page.pass(50)
    expect(current().join()).toContain(sampleBrief.takeaways[1])
  })

  it('tells its host how it wants to stand, at once and at each change', async () => {
    await show({}, { ...sampleView(), theme: 'dark', layout: { width: 420, folded: false } })
    sidebar.dispatch({ type: 'fold', folded: true })
    sidebar.dispatch({ type: 'begin', start: question })
    const placed = page.asked.filter(([name]) => name === 'place').map(([, payload]) => payload)
    expect(placed[0]).toMatchObject({ width: 420, folded: false, question: false, scheme: 'dark' })
    expect(placed.at(-1)).toMatchObject({ question: true, scheme: 'light dark' })
    expect(placed).toContainEqual(expect.objectContaining({ folded: true }))
  })

  it('stands as the host says', async () => {
    await show()
    page.host.onEvent({ event: 'mode', mode: 'sheet' })
    await page.pass(0)
    expect(page.all('.sidebar')[0]?.dataset.mode).toBe('sheet')
  })

  it('passes on the token of a second putting in', async () => {
    await show()
    page.host.onEvent({ event: 'token', token: 'next' })
    expect(page.onToken).toHaveBeenCalledWith('next')
  })

  it('folds on Escape and gives the focus back to the text', async () => {
    await show()
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    page.all('.sidebar button')[0]?.dispatchEvent(event)
    await page.pass(50)
    expect(sidebar.state()).toBe('folded')
    expect(page.asked).toContainEqual(['focus page', null])
  })
})

describe('copying', () => {
  it('says what was copied, and makes the form the next one', async () => {
    const copied = vi.fn(async () => null)
    await show({ copied }, { ...sampleView(), copyFormat: 'plain' })
    await sidebar.dispatch({ type: 'copy takeaways' })
    await page.pass(0)
    expect(page.copied.join()).toContain(sampleBrief.takeaways[0])
    expect(page.words).toContain('Copied 3 takeaways as plain text')
    expect(copied).toHaveBeenCalledWith('plain')
  })

  it('says for four seconds that the browser refused, and keeps nothing', async () => {
    const copied = vi.fn(async () => null)
    page.letsCopy = false
    await show({ copied })
    await sidebar.dispatch({ type: 'copy takeaways' })
    await page.pass(0)
    expect(page.words).toContain(t('copy.refused'))
    expect(copied).not.toHaveBeenCalled()
    await page.pass(4000)
    expect(page.words).not.toContain(t('copy.refused'))
  })
})

describe('a question', () => {
  const ask = (answers: Partial<SidebarLink> = {}) => show(answers, question)

  it('is asked in place of the brief, and a yes shows the brief', async () => {
    const answer = vi.fn(async () => sampleView())
    await ask({ answer })
    expect(page.words).not.toContain(sampleBrief.takeaways[0])
    await page.press(t('sidebar.yes'))
    expect(answer).toHaveBeenCalledWith({ storyId: sampleBrief.id, answer: 'same' })
    expect(page.words).toContain(sampleBrief.takeaways[0])
    expect(page.words).toContain(t('sidebar.notedSame'))
  })

  it('answered with no stays ten seconds to be taken back, then leaves', async () => {
    await ask()
    await page.press(t('sidebar.no'))
    expect(page.words).toContain(t('sidebar.notedOther'))
    await page.pass(9_000)
    expect(page.isLeft).toBe(false)
    await page.pass(1_000)
    expect(page.isLeft).toBe(true)
  })

  it('taken back in time is asked again and stays', async () => {
    await ask({ undo: async () => question })
    await page.press(t('sidebar.no'))
    await page.press(t('sidebar.undo'))
    await page.pass(20_000)
    expect(page.all('button').map(({ textContent }) => textContent)).toContain(t('sidebar.yes'))
  })

  it('stands as before where the answer could not be kept', async () => {
    await ask({ answer: unreachable })
    await page.press(t('sidebar.yes'))
    expect(page.all('button').map(({ textContent }) => textContent)).toContain(t('sidebar.yes'))
  })

  it('waved away is closed for this page', async () => {
    const closed = vi.fn(async () => null)
    await ask({ closed })
    await page.press(t('sidebar.dismiss'))
    expect(closed).toHaveBeenCalledOnce()
    expect(page.isLeft).toBe(true)
  })
})
