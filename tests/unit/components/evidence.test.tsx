// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Sidebar } from '../../../components/sidebar/sidebar'
import type { ShownDecision } from '../../../core/views'
import { evident, nothingFound } from '../../gallery/evidence-samples'
import { draw } from '../support/draw'
import { sampleBrief } from '../support/sample-brief'
import { sampleView, sidebarProps } from '../support/sidebar-props'
import { t } from '../support/text'

const brief = { ...sampleBrief, takeaways: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'] }
const evidence = evident(brief)
const state = { kind: 'ready', view: sampleView(brief) } as const
const rows = () => [...document.querySelectorAll('.takeaway')]
const rowText = (at: number) => rows()[at]?.textContent?.replace(/[\u2068\u2069]/g, '') ?? ''

test('says of each line in words what the page has of it', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  expect(rowText(0)).toContain('Found here')
  expect(rowText(1)).toContain('Here: 76 million. Brief: 80 million')
  expect(rowText(1)).toContain('Missing here: 22 million')
  expect(rowText(2)).toContain('Partly found. Missing here: 20 tonnes')
  expect(rowText(3)).toContain('Not found on this page')
  expect(rowText(4)).toContain(t('evidence.partly'))
  expect(rowText(4)).toContain(t('evidence.hidden'))
  expect(rows()[3]?.querySelector('[data-does=seek]')).toBeNull()
  expect(document.body.textContent).not.toMatch(/verified|supported|fact-check/i)
})

test('leads to a line’s passage, and back', () => {
  const { actions } = draw(<Sidebar {...sidebarProps({ state, evidence, canGoBack: true })} />)
  fireEvent.click(within(rows()[1] as HTMLElement).getByRole('button', { name: /show on the page/i }))
  expect(actions.of('seek')).toEqual([{ type: 'seek', line: 'takeaway 1' }])
  fireEvent.click(screen.getByRole('button', { name: t('evidence.back') }))
  expect(actions.of('go back')).toHaveLength(1)
})

test('gives the focus back to what led the reader away', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence, canGoBack: true })} />)
  const mark = within(rows()[1] as HTMLElement).getByRole('button', { name: /show on the page/i })
  fireEvent.click(mark)
  fireEvent.click(screen.getByRole('button', { name: t('evidence.back') }))
  expect(document.activeElement).toBe(mark)
})

test('keeps only what is not on the page, under the numbers it had', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  const filter = screen.getByRole('button', { name: t('evidence.onlyLacking') })
  fireEvent.click(filter)
  expect(filter.getAttribute('aria-pressed')).toBe('true')
  expect(rows().map((row) => row.querySelector('.numeral')?.textContent)).toEqual(['2', '3', '4'])
  expect(screen.queryByText('Why it matters')).toBeNull()
  fireEvent.click(filter)
  expect(rows()).toHaveLength(5)
})

test('lists what the page leaves out and adds, on another outlet’s page alone', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  expect(screen.getByText(t('evidence.notHere'))).toBeTruthy()
  expect(screen.getByText(/Two workers were hurt/)).toBeTruthy()
  const samePage: ShownDecision = { kind: 'same-page', storyId: brief.id, probability: 1, reasons: [] }
  draw(
    <Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView(brief, samePage) }, evidence })} />,
  )
  expect(screen.queryByText(t('evidence.notHere'))).toBeNull()
})

test('says that it looks, that the page could not be read, and that nothing was found', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence: { kind: 'looking' } })} />)
  expect(screen.getByText(t('evidence.looking'))).toBeTruthy()
  const unread = sidebarProps({ state, evidence: { kind: 'unread', why: 'page silent' } })
  const { actions } = draw(<Sidebar {...unread} />)
  fireEvent.click(screen.getByRole('button', { name: t('evidence.again') }))
  expect(actions.of('find evidence')).toHaveLength(1)
  draw(<Sidebar {...sidebarProps({ state, evidence: nothingFound(brief) })} />)
  expect(screen.getByText(t('evidence.nothing'))).toBeTruthy()
  expect(screen.getByText(/outside the paywall/)).toBeTruthy()
})

test('the map has a tick for each takeaway that is on the page, and one stop for Tab', () => {
  const { actions } = draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  const map = screen.getByRole('group', { name: 'Where the takeaways are on the page' })
  const ticks = within(map).getAllByRole('button')
  expect(ticks.map((tick) => tick.getAttribute('aria-label'))).toEqual([
    'Takeaway 1, 12% down the page',
    'Takeaway 2, 31% down the page',
    'Takeaway 3, 55% down the page',
    'Takeaway 5, 82% down the page',
  ])
  expect(ticks.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1])
  fireEvent.click(ticks[2] as HTMLElement)
  expect(actions.of('seek')).toEqual([{ type: 'seek', line: 'takeaway 2' }])
  const hidden = { ...sampleView(brief), map: false }
  draw(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: hidden }, evidence })} />)
  expect(screen.queryByRole('group', { name: 'Where the takeaways are on the page' })).toBeNull()
})

test('shows no mark where nothing is sought', () => {
  draw(<Sidebar {...sidebarProps({ state })} />)
  expect(document.querySelector('.mark, .evidence-bar')).toBeNull()
})
