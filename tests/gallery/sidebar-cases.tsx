import type { ComponentChildren } from 'preact'
import { ActionsProvider, type SidebarActions } from '../../components/sidebar/actions'
import { QuestionBar } from '../../components/sidebar/question-bar'
import { Sidebar, type SidebarProps } from '../../components/sidebar/sidebar'
import type { ShownBrief } from '../../core/views'
import type { Case } from './cases'
import { log } from './log'
import { arabicMade, askable, cutShort, keyPoints, made, paywalled, savable, written } from './made-samples'
import {
  answered,
  arabic,
  bridge,
  hostile,
  least,
  longest,
  samePage,
  sidebarView,
  story,
  unsure,
} from './samples'

const actions: SidebarActions = {
  dispatch: ({ type, ...more }) => log(type)(more),
  offers: () => true,
}

/** A view as it stands in a sidebar, where what is done is logged. */
export const within = (view: ComponentChildren) => <ActionsProvider value={actions}>{view}</ActionsProvider>

export function sidebar(props: Partial<SidebarProps> = {}, more: Partial<Case> = {}): Case {
  const { mode = 'beside', folded = false, width = 384 } = props
  const all: SidebarProps = {
    state: { kind: 'ready', view: sidebarView(story()) },
    mode,
    folded,
    width,
    currentTakeaway: null,
    evidence: { kind: 'none' },
    canGoBack: false,
    answered: null,
    toast: null,
    ...props,
  }
  return { surface: 'sidebar', mode, folded, width, draw: () => within(<Sidebar {...all} />), ...more }
}

const shows = (shown: ShownBrief) => ({ kind: 'ready', view: sidebarView(shown) }) as const
export const ready = (...shown: Parameters<typeof story>) => shows(story(...shown))

function question(answeredWith: 'same' | 'other' | null, headline = bridge.headline): Case {
  const props = { headline, answered: answeredWith, onAnswer: log('answer'), onUndo: log('undo') }
  return { surface: 'question', draw: () => <QuestionBar {...props} onDismiss={log('dismiss')} /> }
}

/** The sidebar and the question in every state. */
export const sidebarCases: Readonly<Record<string, Case>> = {
  'sidebar-confirm': sidebar({
    confirm: { kind: 'ask', detail: 'Hacker News, Reddit, Lobsters' },
  }),
  'sidebar-several': sidebar({
    state: shows({
      ...story(),
      more: {
        changes: [
          {
            kind: 'reworded',
            part: 'headline',
            at: 0,
            before: 'The bridge stays closed',
            now: bridge.headline,
          },
          { kind: 'added', part: 'takeaways', at: 1, now: bridge.takeaways[1] ?? '' },
          { kind: 'removed', part: 'analysis', at: 0, before: 'Nobody knows when lorries may cross.' },
        ],
        briefs: [
          { id: bridge.id, by: bridge.provenance.by },
          { id: 'gazette:1', by: 'The Gazette of the Northern Harbours and Islands' },
          { id: 'wire:1', by: 'Night Wire' },
          { id: 'arabic:1', by: 'صحيفة الميناء' },
        ],
      },
    }),
  }),
  'sidebar-cited': sidebar({
    state: ready({
      ...bridge,
      provenance: {
        kind: 'feed',
        by: 'Kagi News',
        url: 'https://news.kagi.com/',
        licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
      },
      cites: {
        whyItMatters: [bridge.story.url],
        takeaways: [[bridge.story.url, ...bridge.coverage.map(({ url }) => url)], [], [bridge.story.url]],
        analysis: [[bridge.story.url]],
      },
    }),
  }),
  'sidebar-ready': sidebar(),
  'sidebar-same-page': sidebar({ state: ready(least, samePage) }),
  'sidebar-current': sidebar({ currentTakeaway: 1, toast: 'Copied 5 takeaways as Markdown' }),
  'sidebar-reasons': sidebar({}, { press: '.pill' }),
  'sidebar-menu': sidebar({}, { press: '.top [aria-haspopup]' }),
  'sidebar-copy-menu': sidebar({}, { press: '.split-arrow' }),
  'sidebar-loading': sidebar({ state: { kind: 'loading' } }),
  'sidebar-error': sidebar({ state: { kind: 'error', why: 'unreachable' } }),
  'sidebar-gone': sidebar({ state: { kind: 'error', why: 'gone' } }),
  'sidebar-unsure': sidebar({ state: ready(bridge, unsure) }),
  'sidebar-answered': sidebar({ state: ready(bridge, answered), answered: 'same' }),
  'sidebar-longest': sidebar({ state: ready(longest), mode: 'overlay' }),
  'sidebar-hostile': sidebar({ state: ready(hostile) }),
  'sidebar-arabic': sidebar({ state: ready(arabic) }),
  'sidebar-narrow': sidebar({ width: 300 }),
  'sidebar-wide': sidebar({ width: 560 }),
  'sidebar-sheet': sidebar({ mode: 'sheet' }),
  'sidebar-folded': sidebar({ folded: true }),
  'sidebar-folded-sheet': sidebar({ folded: true, mode: 'sheet' }),
  'sidebar-made': sidebar({ state: shows(made()) }),
  'sidebar-made-story': sidebar({ state: shows(made({ hasStory: true })) }),
  'sidebar-made-menu': sidebar({ state: shows(made()) }, { press: '.top [aria-haspopup]' }),
  'sidebar-made-points': sidebar({ state: shows(keyPoints) }),
  'sidebar-made-paywall': sidebar({ state: shows(paywalled) }),
  'sidebar-made-long': sidebar({ state: shows(cutShort), mode: 'overlay' }),
  'sidebar-made-arabic': sidebar({ state: shows(arabicMade) }),
  'sidebar-made-narrow': sidebar({ state: shows(made({ hasStory: true })), width: 300 }),
  'sidebar-made-sheet': sidebar({ state: shows(savable('possible')), mode: 'sheet' }),
  'sidebar-made-folded': sidebar({ state: shows(made()), folded: true }),
  'sidebar-save': sidebar({ state: shows(savable('possible')) }),
  'sidebar-saved': sidebar({ state: shows(savable('saved')) }),
  'sidebar-making': sidebar({ state: { kind: 'making', progress: { step: 'choosing', words: 12_480 } } }),
  'sidebar-askable': sidebar({ state: shows(askable) }),
  'sidebar-written': sidebar({ state: shows(written) }),
  'sidebar-compared': sidebar({ state: shows(written), width: 560 }, { press: '.makers > .text-button' }),
  'sidebar-compared-narrow': sidebar(
    { state: shows(written), width: 300 },
    { press: '.makers > .text-button' },
  ),
  'sidebar-dropped': sidebar({ state: shows(written) }, { press: '.model-notes summary' }),
  'sidebar-model-failed': sidebar({
    state: {
      ...shows(askable),
      modelFailure: { kind: 'unreachable', host: 'localhost:11434', isLocal: true },
    },
  }),
  'sidebar-asking': sidebar({
    state: {
      kind: 'making',
      progress: {
        step: 'asking',
        by: { name: 'claude-haiku-4-5', host: 'api.anthropic.com', staysHere: false },
        share: 0.6,
      },
    },
  }),
  'sidebar-writing': sidebar({
    state: {
      kind: 'making',
      progress: {
        step: 'writing',
        by: { name: 'llama3.2:3b', host: 'localhost:11434', staysHere: true },
        parts: {
          headline: '',
          whyItMatters: bridge.whyItMatters ?? '',
          takeaways: bridge.takeaways.slice(0, 2),
          analysis: [{ part: 'what happened', text: 'The bridge was closed two years ago.' }],
          marks: [],
          dropped: [],
        },
      },
    },
  }),
  'sidebar-page-gone': sidebar({ state: { kind: 'no brief', why: 'page gone', hasBefore: false } }),
  'sidebar-nothing': sidebar({
    state: { kind: 'no brief', why: 'nothing to brief', hasBefore: true },
  }),
  'question-open': question(null),
  'question-noted': question('other'),
  'question-long': question(null, longest.headline),
}
