import type { Settings } from '../../core/settings'
import type { PageName } from '../../tests/site/addresses'

type OwnPage = 'options' | 'welcome' | 'demo' | 'library'

/** What a reader does, or waits for, until the state to show is there. Names and words are as they stand on the screen. */
export type Step =
  | { click: RegExp }
  | { says: RegExp }
  | { offers: RegExp }
  | { show: RegExp }
  | { scroll: number }

/** A state of which there is a picture. */
export interface State {
  name: string
  /** The sidebar on a page of the news site, the popup over one, or a page of the extension. */
  at: { sidebar: PageName } | { popup: PageName } | { own: OwnPage }
  steps: readonly Step[]
  /** What the reader chose beforehand. */
  settings?: Partial<Settings>
  /** The window, CSS px; the popup's is its own. */
  width?: number
  height?: number
  /** Device pixels for a CSS px; the window is smaller by as much, as it is for a reader who zooms. */
  zoom?: number
  /** The reader's answer outlives the picture, so that everything has to be cleared after it. */
  leaves?: boolean
}

const THEMES = ['light', 'dark'] as const

/** Lines of the brief are looked for on the page once it is drawn; before that the picture would show that they are. */
const FOUND: Step = { offers: /show on the page$/i }

const sidebar = (name: string, at: PageName, more: Partial<State> = {}): State => ({
  name,
  at: { sidebar: at },
  steps: [FOUND],
  ...more,
})

const SIDEBARS: readonly State[] = [
  sidebar('sidebar-light', 'original'),
  sidebar('sidebar-dark', 'original', { settings: { theme: 'dark' } }),
  sidebar('sidebar-larger-text', 'original', { settings: { textSize: 'larger' } }),
  sidebar('sidebar-reasons', 'ugly', { steps: [FOUND, { click: /^same story, / }] }),
  sidebar('sidebar-copied', 'original', {
    steps: [FOUND, { click: /^copy takeaways/ }, { says: /copied \d takeaways/i }],
  }),
  sidebar('sidebar-copy-menu', 'original', { steps: [FOUND, { click: /^more ways to copy/ }] }),
  sidebar('sidebar-end', 'original', { steps: [FOUND, { show: /^ask \d sources/ }] }),
  sidebar('sidebar-sheet', 'original', { width: 600, height: 900 }),
  sidebar('sidebar-overlay', 'original', { width: 820 }),
  sidebar('sidebar-zoom-200', 'original', { zoom: 2 }),
  sidebar('sidebar-strict', 'strict'),
  sidebar('sidebar-fixed-width', 'fixedWidth'),
  sidebar('sidebar-inner-scroller', 'innerScroller'),
  sidebar('sidebar-fixed-header', 'predecessor', { steps: [FOUND, { scroll: 500 }] }),
  sidebar('sidebar-folded', 'teaser', {
    steps: [{ click: /^collapse to the edge/ }, { show: /open the brief/ }],
    leaves: true,
  }),
  sidebar('question', 'column', { steps: [{ show: /^no, different story/ }] }),
  sidebar('question-answered', 'column', {
    steps: [{ click: /^no, different story/ }, { says: /noted: different story/i }],
    leaves: true,
  }),
]

const POPUP_WORDS: readonly [name: string, at: PageName, words: RegExp][] = [
  ['popup-brief', 'original', /key takeaways/i],
  ['popup-unsure', 'column', /is this page about/i],
  ['popup-none', 'release', /no story found/i],
  ['popup-front-page', 'home', /it's a front page/i],
  ['popup-private', 'bank', /it's a private page/i],
]

const POPUPS: readonly State[] = [
  ...POPUP_WORDS.flatMap(([name, at, words]) =>
    THEMES.map(
      (theme): State => ({
        name: `${name}-${theme}`,
        at: { popup: at },
        steps: [{ says: words }],
        settings: { theme },
      }),
    ),
  ),
  {
    name: 'popup-excluded',
    at: { popup: 'ugly' },
    steps: [{ says: /you excluded this site/i }],
    settings: { excluded: ['kernel-gazette.example'] },
  },
]

const PAGE_STEPS: readonly [name: OwnPage, step: Step][] = [
  ['options', { says: /storypulse options/i }],
  ['welcome', { says: /a brief beside the text/i }],
  ['demo', FOUND],
  ['library', { says: /library/i }],
]

const PAGES: readonly State[] = PAGE_STEPS.flatMap(([at, step]) =>
  THEMES.flatMap((theme) =>
    [1280, 420].map(
      (width): State => ({
        name: `${at}-${width < 600 ? 'narrow-' : ''}${theme}`,
        at: { own: at },
        steps: [step],
        settings: { theme },
        width,
        height: 900,
      }),
    ),
  ),
)

/** Every state of which there is a picture. */
export const STATES: readonly State[] = [...SIDEBARS, ...POPUPS, ...PAGES]

/** The picture at the top of the README: the brief beside the story's own page. */
export const README_STATE: State = sidebar('sidebar', 'original', {
  width: 1920,
  height: 1200,
  zoom: 1.5,
})
