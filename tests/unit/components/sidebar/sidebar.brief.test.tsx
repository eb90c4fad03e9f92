// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import { PATIENCE } from '../../support/patience'
import { show } from '../../support/show'
import { sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

const button = (name: string) => screen.getByRole('button', { name })
const press = (element: Element, key: string) => fireEvent.keyDown(element, { key })

describe('the brief', () => {
  it('is a landmark with headline, reason to care, takeaways, analysis, story and conversation', async () => {
    show(<Sidebar {...sidebarProps()} />)
    const aside = screen.getByRole('main', { name: t('sidebar.name') })
    const headings = within(aside)
      .getAllByRole('heading')
      .map(({ tagName, textContent }) => [tagName, textContent])
    expect(headings).toEqual([
      ['H1', 'Storypulse'],
      ['H2', 'Harbour bridge reopens after two years of repairs'],
      ['H3', t('sidebar.whyItMatters')],
      ['H3', t('sidebar.takeaways')],
      ['H3', t('sidebar.analysis')],
      ['H3', t('sidebar.story')],
      ['H3', t('sidebar.conversation')],
    ])
    expect(aside.textContent).toContain(t('sidebar.conversationQuiet'))
    await waitFor(() => expect(aside.textContent).toContain('Mar 3, 2026'), PATIENCE)
  })

  it('leaves out what a brief does not have', () => {
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ analysis: [] }) } })} />)
    expect(screen.queryByText(t('sidebar.analysis'))).toBeNull()
  })

  it('shows markup in a brief as the letters it is made of', () => {
    const headline = '<img src=x onerror=alert(1)>'
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ headline }) } })} />)
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(headline)
    expect(document.querySelector('img')).toBeNull()
  })

  it('keeps every block of a brief in its own direction and language', () => {
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ lang: 'ar' }) } })} />)
    expect(screen.getByRole('heading', { level: 2 })).toMatchObject({ dir: 'auto', lang: 'ar' })
    for (const row of document.querySelectorAll('[data-takeaway]')) {
      expect(row.getAttribute('dir')).toBe('auto')
      expect(row.querySelector('p')?.lang).toBe('ar')
    }
  })

  it('is mirrored as a whole for a language written from right to left', () => {
    show(<Sidebar {...sidebarProps()} />, { dir: 'rtl', locale: 'ar-EG' })
    expect(screen.getByRole('main')).toMatchObject({ dir: 'rtl', lang: 'ar-EG' })
  })
})

describe('links', () => {
  it('leads each line to what it rests on, as far as the brief lists it, and to the licence', () => {
    const [first] = sampleView().brief.coverage
    const url = first?.url ?? sampleView().brief.story.url
    const licence = { name: 'CC BY-NC 4.0', url: 'https://licence.example/' }
    const provenance = { ...sampleView().brief.provenance, licence }
    const cites = { takeaways: [[url, 'https://elsewhere.example/'], []] }
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ cites, provenance }) } })} />)
    const lines = [...document.querySelectorAll('[data-takeaway]')]
    expect(lines[0]?.querySelector('a')?.href).toBe(url)
    expect(document.querySelectorAll('.cites a')).toHaveLength(1)
    expect(screen.getByRole('link', { name: licence.name })).toMatchObject({ href: licence.url })
  })

  const coverage = [
    { title: 'Safe', url: 'https://other.example/a', publisher: 'Other' },
    { title: 'Odd', url: 'javascript:alert(1)', publisher: 'Odd' },
  ]

  it('lead out in a new tab and tell the other site nothing', () => {
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ coverage }) } })} />)
    const links = screen.getAllByRole('link')
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) {
      expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' })
      expect(link.getAttribute('href')).toMatch(/^https?:/)
    }
  })

  it('are plain text where the address is none of the web', () => {
    show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view: sampleView({ coverage }) } })} />)
    expect(screen.getByRole('link', { name: 'Safe' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Odd' })).toBeNull()
    expect(screen.getByText('Odd', { selector: '.story-title *' })).toBeTruthy()
  })
})

describe('while there is no brief', () => {
  it('says that it is loading', () => {
    show(<Sidebar {...sidebarProps({ state: { kind: 'loading' } })} />)
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(said).toContain(t('sidebar.loading'))
    expect(screen.queryByRole('button', { name: t('copy.copyTakeaways') })).toBeNull()
  })

  it.each(['unreachable', 'gone'] as const)('says why and offers a way on: %s', (why) => {
    const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'error', why } })} />)
    const words = { unreachable: t('errors.unreachable'), gone: t('errors.gone') }[why]
    expect(screen.getByRole('alert').textContent).toContain(words)
    fireEvent.click(button({ unreachable: t('errors.retry'), gone: t('errors.reload') }[why]))
    expect(actions.done).toEqual([{ type: 'retry' }])
  })

  it('can be closed and folded all the same', () => {
    const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'loading' } })} />)
    fireEvent.click(button(t('sidebar.close')))
    fireEvent.click(button(t('sidebar.fold')))
    expect(actions.of('close')).toHaveLength(1)
    expect(actions.of('fold')).toEqual([{ type: 'fold', folded: true }])
  })
})

describe('folding', () => {
  it('leaves a tab that says what it opens', () => {
    const { actions } = show(<Sidebar {...sidebarProps({ folded: true })} />)
    const words = `${t('sidebar.unfold')}: ${t('sidebar.sameStory', ['93%'])}`
    fireEvent.click(screen.getByRole('button', { name: (name) => name.endsWith(words) }))
    expect(actions.of('fold')).toEqual([{ type: 'fold', folded: false }])
  })

  it('hands the focus to its counterpart and back', () => {
    const { again } = show(<Sidebar {...sidebarProps()} />)
    fireEvent.click(button(t('sidebar.fold')))
    again(<Sidebar {...sidebarProps({ folded: true })} />)
    const tab = screen.getByRole('button')
    expect(document.activeElement).toBe(tab)
    fireEvent.click(tab)
    again(<Sidebar {...sidebarProps()} />)
    expect(document.activeElement).toBe(button(t('sidebar.fold')))
  })

  it('takes no focus when it was folded from outside', () => {
    const { again } = show(<Sidebar {...sidebarProps()} />)
    again(<Sidebar {...sidebarProps({ folded: true })} />)
    expect(document.activeElement).toBe(document.body)
  })

  it('happens on Escape, and shows the headline in a sheet', () => {
    const { again, actions } = show(<Sidebar {...sidebarProps({ mode: 'sheet' })} />)
    press(button(t('sidebar.close')), 'Escape')
    expect(actions.of('fold')).toEqual([{ type: 'fold', folded: true }])
    again(<Sidebar {...sidebarProps({ mode: 'sheet', folded: true })} />)
    expect(screen.getByRole('button').textContent).toContain('Harbour bridge reopens')
  })
})

describe('what was done', () => {
  it('is said in a status line', () => {
    const { again } = show(<Sidebar {...sidebarProps()} />)
    const line = document.querySelector('.toast[role=status]')
    expect(line?.textContent).toBe('')
    again(<Sidebar {...sidebarProps({ toast: 'Copied' })} />)
    expect(document.querySelector('.toast[role=status]')).toBe(line)
    expect(line?.textContent).toBe('Copied')
  })

  it('opens the options from the menu, and without a brief from the foot', () => {
    const { actions } = show(<Sidebar {...sidebarProps()} />)
    fireEvent.click(button(t('sidebar.menu')))
    fireEvent.click(screen.getByRole('menuitem', { name: t('sidebar.options') }))
    expect(actions.of('open options')).toHaveLength(1)
    const without = show(<Sidebar {...sidebarProps({ state: { kind: 'loading' } })} />)
    fireEvent.click(button(t('sidebar.options')))
    expect(without.actions.of('open options')).toHaveLength(1)
  })
})
