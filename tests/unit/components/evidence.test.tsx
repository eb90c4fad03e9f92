// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { saysMore } from '../../../components/evidence/quotes'
import type { EvidenceContent } from '../../../components/evidence/types'
import { Sidebar } from '../../../components/sidebar/sidebar'
import type { Brief } from '../../../core/brief/brief'
import type { GeneratedInfo, ShownDecision } from '../../../core/views'
import { evident, nothingFound } from '../../gallery/evidence-samples'
import { draw } from '../support/draw'
import { sampleBrief } from '../support/sample-brief'
import { sampleView, sidebarProps } from '../support/sidebar-props'
import { t } from '../support/text'

const brief = { ...sampleBrief, takeaways: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'] }
const evidence = evident(brief)
const state = { kind: 'ready', view: sampleView(brief) } as const
const info: GeneratedInfo = {
  reading: { words: 400, cut: null },
  paragraphs: 9,
  hasStory: false,
  saving: null,
  notes: null,
  other: null,
  models: [],
}
const rows = () => [...document.querySelectorAll('.takeaway')]
const numeral = (at: number) => rows()[at]?.querySelector('button.numeral')
const rowText = (at: number) => rows()[at]?.textContent?.replace(/[\u2068\u2069]/g, '') ?? ''

test('says of each line in words what the page lacks of it, and nothing of a line that was found', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  expect(rowText(0)).toBe('1One.')
  expect(numeral(0)?.getAttribute('aria-label')).toBe('1. Found here. Show on the page')
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
  expect(document.querySelector('.mark, .evidence-state, .filter, [data-does=seek]')).toBeNull()
})

test('keeps a row free for words from the start, except under the page’s own sentences', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence: { kind: 'looking' } })} />)
  expect(rows().every((row) => row.querySelector('.mark-place'))).toBe(true)
  const extract: Brief = { ...brief, provenance: { kind: 'extractive', by: 'Storypulse' } }
  const own = { ...sampleView(extract), decision: null, generated: info }
  draw(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: own }, evidence: { kind: 'looking' } })} />)
  expect(document.querySelector('.mark-place')).toBeNull()
  expect(document.querySelector('.source')).toBeNull()
})

test('a sentence of the analysis leads to its passage itself, by click and by key', () => {
  const { actions } = draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  const sentence = document.querySelector('.analysis [role=button]')
  expect(brief.analysis.join(' ')).toContain(
    sentence?.textContent?.replace(/ (Not found|Partly|Here:).*$/, ''),
  )
  fireEvent.click(sentence as Element)
  fireEvent.keyDown(sentence as Element, { key: 'Enter' })
  fireEvent.keyDown(sentence as Element, { key: ' ' })
  const line = sentence?.getAttribute('data-line')
  expect(actions.of('seek')).toEqual(Array(3).fill({ type: 'seek', line }))
})

test('a sentence the reader drags over to select it leads nowhere', () => {
  const { actions } = draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  const sentence = document.querySelector('.why [role=button]') as Element
  getSelection()?.selectAllChildren(sentence)
  fireEvent.click(sentence)
  expect(actions.of('seek')).toEqual([])
  getSelection()?.removeAllRanges()
})

test('shows the page’s words on focus where they differ from the line, and not where they repeat it', () => {
  draw(<Sidebar {...sidebarProps({ state, evidence })} />)
  const line = evidence.kind === 'ready' ? evidence.evidence.takeaways[0] : undefined
  if (!line) throw new Error('The sample has no takeaway')
  expect(saysMore(line)).toBe(true)
  const said = ` ${line.text.toUpperCase()} `
  expect(saysMore({ ...line, passages: line.passages.map((one) => ({ ...one, said })) })).toBe(false)
})

test('ticks that would merge are moved apart', () => {
  if (evidence.kind !== 'ready') throw new Error('The sample has no evidence')
  const apart: EvidenceContent = {
    ...evidence,
    highlights: {
      ...evidence.highlights,
      positions: { 'takeaway 0': 0.5, 'takeaway 1': 0.5, 'takeaway 2': 1, 'takeaway 4': 1 },
    },
  }
  draw(<Sidebar {...sidebarProps({ state, evidence: apart })} />)
  const places = [...document.querySelectorAll<HTMLElement>('.tick')].map(({ style }) =>
    Number(style.getPropertyValue('--at')),
  )
  expect(places.every((at, index) => at <= 1 && at - (places[index - 1] ?? -1) > 0.008)).toBe(true)
})
