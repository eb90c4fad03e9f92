// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { GeneratedNote } from '../../../../components/shared/generated-note'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import type { SidebarContent } from '../../../../components/sidebar/types'
import type { Brief } from '../../../../core/brief/brief'
import type { GeneratedInfo, SidebarView } from '../../../../core/views'
import { draw } from '../../support/draw'
import { sampleBrief } from '../../support/sample-brief'
import { ActionLog, sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

const extract: Brief = { ...sampleBrief, provenance: { kind: 'extractive', by: 'Storypulse' } }
const whole: GeneratedInfo = {
  reading: { words: 400, cut: null },
  paragraphs: 9,
  hasStory: false,
  saving: null,
  notes: null,
  other: null,
  models: [],
}

const view = (more: Partial<GeneratedInfo> = {}, brief = extract): SidebarView => ({
  ...sampleView(),
  brief,
  decision: null,
  generated: { ...whole, ...more },
  saved: false,
})

function drawSidebar(state: SidebarContent) {
  return draw(<Sidebar {...sidebarProps({ state })} />)
}

/** What was wanted of the page's own brief, oldest first. */
const wanted = (actions: ActionLog) => actions.of('brief').map(({ action }) => action)

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('a made brief', () => {
  test('says what it is, never how sure anyone is of it, and links to nothing but itself', () => {
    const { container } = drawSidebar({ kind: 'ready', view: view() })
    expect(screen.queryByText("Made on this device from this page's own sentences.")).toBeNull()
    press('From this page')
    expect(screen.getByText("Made on this device from this page's own sentences.")).toBeTruthy()
    expect(container.textContent).not.toMatch(/\d\s?%|same story|recognised/i)
    expect(screen.queryByText('Conversation')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Story brief' })).toBeNull()
  })

  test.each(['available', 'downloadable'] as const)(
    'offers a browser’s own model that is %s in a line, which goes at either press',
    (builtIn) => {
      const { actions } = drawSidebar({ kind: 'ready', view: view({ builtIn }) })
      expect(screen.getByText(/language model/)).toBeTruthy()
      press('Set it up')
      expect(actions.of('open options')).toHaveLength(1)
      expect(screen.queryByText(/language model/)).toBeNull()
    },
  )

  test('offers no model to a reader who does not want it, nor to one who has one', () => {
    drawSidebar({ kind: 'ready', view: view({ builtIn: 'available' }) })
    press('No, thanks')
    expect(screen.queryByText(/language model/)).toBeNull()
    drawSidebar({ kind: 'ready', view: view({ builtIn: 'available', models: [{ id: 'm', name: 'M' }] }) })
    expect(screen.queryByText(/language model/)).toBeNull()
  })

  test('can be made again and removed from the menu', () => {
    const { actions } = drawSidebar({ kind: 'ready', view: view() })
    press(t('sidebar.menu'))
    expect(screen.queryByRole('menuitem', { name: t('sidebar.anotherStory') })).toBeNull()
    fireEvent.click(screen.getByRole('menuitem', { name: t('made.again') }))
    expect(wanted(actions)).toEqual(['make again'])
    press(t('sidebar.menu'))
    fireEvent.click(screen.getByRole('menuitem', { name: t('made.remove') }))
    expect(wanted(actions)).toEqual(['make again', 'remove'])
  })

  test.each([
    ['paywall', 1, t('made.paywall', 1, [1])],
    ['paywall', 3, t('made.paywall', 3, [3])],
    ['long', 700, t('made.long', ['40,000'])],
  ] as const)('says how much was read: %s, %i', (cut, paragraphs, words) => {
    drawSidebar({ kind: 'ready', view: view({ reading: { words: 40_013, cut }, paragraphs }) })
    expect(screen.getByText(words)).toBeTruthy()
  })

  test("says whose the key points are where they are the publisher's", () => {
    const own: Brief = { ...extract, provenance: { kind: 'publisher', by: 'News' } }
    drawSidebar({ kind: 'ready', view: view({}, own) })
    press('From the publisher')
    expect(screen.getByText(t('made.points'))).toBeTruthy()
    draw(<GeneratedNote brief={{ ...own, analysis: [] }} made={whole} onBrief={vi.fn()} />)
    expect(screen.getByText("The publisher's own key points.")).toBeTruthy()
  })

  test('of another page can be saved, and that can be taken back', () => {
    const offered = drawSidebar({ kind: 'ready', view: view({ saving: 'possible' }) })
    press('Save this brief')
    expect(wanted(offered.actions)).toEqual(['save'])
    const saved = drawSidebar({ kind: 'ready', view: view({ saving: 'saved' }) })
    expect(screen.getByText('Conversation')).toBeTruthy()
    press('Undo')
    expect(wanted(saved.actions)).toEqual(['restore'])
  })

  test("and the story's can be switched", () => {
    const made = drawSidebar({ kind: 'ready', view: view({ hasStory: true }) })
    press('This page')
    expect(wanted(made.actions)).toEqual([])
    press('Story brief')
    expect(wanted(made.actions)).toEqual(['story'])
    const story = drawSidebar({ kind: 'ready', view: sampleView() })
    expect(screen.getByRole('button', { name: 'Story brief' }).getAttribute('aria-pressed')).toBe('true')
    press('This page')
    expect(wanted(story.actions)).toEqual(['make'])
  })

  test('is not offered where none can be made, as on the demo page', () => {
    draw(<Sidebar {...sidebarProps()} />, 'ltr', new ActionLog(['brief']))
    expect(screen.queryByRole('button', { name: 'This page' })).toBeNull()
  })
})

test('while it is made, it says how far it is and can be stopped', () => {
  const { actions } = drawSidebar({ kind: 'making', progress: { step: 'choosing', words: 8120 } })
  expect(screen.getByText(t('making.choosing', ['8,120']))).toBeTruthy()
  press('Cancel')
  expect(wanted(actions)).toEqual(['stop'])
})

test('what came to nothing is told, with the ways on', () => {
  const { actions } = drawSidebar({ kind: 'no brief', why: 'page gone', hasBefore: true })
  expect(screen.getByRole('alert').textContent).toMatch(/The page is gone/)
  press('Try again')
  press('Back to the story brief')
  expect(actions.done).toEqual([{ type: 'retry' }, { type: 'back' }])
})
