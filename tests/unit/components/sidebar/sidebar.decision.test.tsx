// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import type { Reason } from '../../../../core/match/decision'
import type { ShownDecision } from '../../../../core/views'
import { show } from '../../support/show'
import { sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

/** Without the marks that isolate foreign text. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '')

function decided(kind: ShownDecision['kind'], reasons: Reason[] = [], probability = 0.93) {
  const view = sampleView({}, { kind, storyId: 'sample:harbour-bridge', probability, reasons })
  const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view } })} />)
  return actions
}

describe('the pill', () => {
  it.each([
    ['same-page', 1, 'Same page'],
    ['same-story', 0.934, 'Same story, 93%'],
    ['unsure', 0.61, 'Maybe, 61%'],
  ] as const)('of %s with %d reads “%s”', (kind, probability, words) => {
    decided(kind, [], probability)
    expect(screen.getByRole('button', { name: words }).getAttribute('aria-expanded')).toBe('false')
  })

  it('discloses the reasons and what speaks against it', () => {
    decided('same-story', [
      { kind: 'terms', terms: ['lorries', 'toll'] },
      { kind: 'conflict', what: 'number', page: '90 million', brief: '80 million' },
    ])
    const pill = screen.getByRole('button', { name: /^Same story/ })
    fireEvent.click(pill)
    expect(pill.getAttribute('aria-expanded')).toBe('true')
    const panel = document.getElementById(pill.getAttribute('aria-controls') ?? '')
    const words = bare(panel?.textContent ?? '')
    expect(words).toContain('lorries and toll')
    expect(words.indexOf(t('reasons.against'))).toBeGreaterThan(words.indexOf('toll'))
    expect(words).toContain('the page says 90 million, the brief 80 million')
    expect(words).toContain(t('reasons.onDevice'))
    fireEvent.click(pill)
    expect(panel?.hidden).toBe(true)
  })

  it('says so when no single reason decided', () => {
    decided('same-story')
    fireEvent.click(screen.getByRole('button', { name: /^Same story/ }))
    expect(screen.getByText(t('reasons.none'))).toBeTruthy()
  })

  it('lets the reader take an answer back', () => {
    const actions = decided('same-page', [{ kind: 'answer' }])
    fireEvent.click(screen.getByRole('button', { name: 'Same page' }))
    fireEvent.click(screen.getByRole('button', { name: t('sidebar.undo') }))
    expect(actions.of('undo answer')).toHaveLength(1)
  })
})

describe('the menu of the sidebar', () => {
  it('lets the reader say that the page tells another story', () => {
    const actions = decided('same-story')
    fireEvent.click(screen.getByRole('button', { name: t('sidebar.menu') }))
    fireEvent.click(screen.getByRole('menuitem', { name: t('sidebar.anotherStory') }))
    expect(actions.of('answer')).toEqual([{ type: 'answer', answer: 'other' }])
  })

  it('copies the whole brief', () => {
    const actions = decided('same-story')
    fireEvent.click(screen.getByRole('button', { name: t('sidebar.menu') }))
    fireEvent.click(screen.getByRole('menuitem', { name: t('sidebar.copyBrief') }))
    expect(actions.of('copy')).toEqual([{ type: 'copy', what: { part: 'brief' }, format: 'rich' }])
  })
})
