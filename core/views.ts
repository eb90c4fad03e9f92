import type { Reading } from './article/article'
import type { NotArticle } from './article/page-card'
import type { Brief } from './brief/brief'
import type { LineChange } from './brief/changes'
import type { PageEvidence } from './evidence/page-evidence'
import type { Decision } from './match/decision'
import type { BuiltInAvailability } from './models/built-in-offer'
import type { CheckedAnswer } from './models/check-lines'
import type { ModelFailure } from './models/failure'
import type { ModelNotes } from './models/model-brief'
import type { CopyFormat, Look } from './settings'
import type { PressKind } from './sidebar/press'

/** How the reader last left the sidebar on a site. */
export interface SidebarLayout {
  /** CSS px, 300 to 560. */
  width: number
  folded: boolean
}

/** A positive or open decision: the only ones that are ever shown. */
export type ShownDecision = Exclude<Decision, { kind: 'none' }>

/** A model that can be asked for a brief. */
export interface OfferedModel {
  id: string
  name: string
}

/** A model that is being asked, and where the page's text goes for that. */
export interface ModelAsked {
  name: string
  /** '' for the browser's own model. */
  host: string
  staysHere: boolean
}

/** What there is to say of a brief that was made of the page it stands beside. */
export interface GeneratedInfo {
  reading: Reading
  /** How many paragraphs were read, headings not counted. */
  paragraphs: number
  /** Whether the story of the page is known as well, so that its brief can be shown instead. */
  hasStory: boolean
  /** Whether the page is a brief of another page that can be saved for that page, or was. */
  saving: 'possible' | 'saved' | null
  /** What was found when a model's brief was checked; null where no model wrote it. */
  notes: ModelNotes | null
  /** The brief of the same page by the other maker, model or this device. */
  other: Brief | null
  /** The reader's models, the one last used first. */
  models: OfferedModel[]
  /** The browser's own model, where it is to be offered here; it is offered once. */
  builtIn?: BuiltInAvailability | null
}

/** What else the library has of a recognised story. */
export interface StoryMore {
  /** What the brief says otherwise since the reader last read it; empty where nothing. */
  changes: readonly LineChange[]
  /** All briefs of the story by who made them, the shown one among them. */
  briefs: readonly { id: string; by: string }[]
}

/** A brief and why it stands beside a page: its story was recognised, or it was made of the page itself. */
export type ShownBrief = {
  brief: Brief
  /** Whether the reader saved it, so that it can be taken out of the library. */
  saved: boolean
  /** Of a story that was recognised. */
  more?: StoryMore
} & ({ decision: ShownDecision; generated: null } | { decision: null; generated: GeneratedInfo })

/** How the sidebar looks, whatever it shows. */
export interface SidebarAppearance extends Look {
  layout: SidebarLayout
  copyFormat: CopyFormat
  /** Whether it shows where on the page the takeaways stand. */
  map: boolean
  /** Presses that cost, send or last which the reader confirmed on this site. */
  confirmed: readonly PressKind[]
}

/** All the sidebar draws from. `unsure` is asked, never opened. */
export type SidebarView = SidebarAppearance & ShownBrief

/** What a sidebar is put into a page with: something to draw, or the request to make a brief of the page. */
export type SidebarStart = SidebarView | (SidebarAppearance & { action: 'make' })

/**
 * What a reader can want of the brief of the page itself. `write`: have a model write it. `own`, `written`: show the one made
 * here, or the model's. `story`: show the brief of the recognised story again.
 */
export const BRIEF_ACTIONS = [
  'make',
  'make again',
  'write',
  'own',
  'written',
  'stop',
  'story',
  'remove',
  'save',
  'restore',
] as const
export type BriefAction = (typeof BRIEF_ACTIONS)[number]

/** Why an action came to nothing. `stopped`: the reader stopped it. `unsaved`: the library took it not. */
export type BriefFailure =
  | 'page gone'
  | 'page changed'
  | 'page silent'
  | 'withheld'
  | 'excluded'
  | 'too little text'
  | 'nothing to brief'
  | 'unsaved'
  | 'stopped'
  | 'failed'

/** How far the making of a brief is. */
export type BriefProgress =
  | { step: 'reading' }
  | { step: 'choosing'; words: number }
  /** `share` of the page's text goes to the model, 0 to 1. */
  | { step: 'asking'; by: ModelAsked; share: number }
  /** Parts of a model's answer that hold against the page. */
  | { step: 'writing'; by: ModelAsked; parts: CheckedAnswer }

/** What the sidebar is answered on an action: the view as it is then, and why the action came to nothing where it did. */
export interface BriefActionResult {
  view: SidebarView | null
  failure: BriefFailure | null
  /** Why a model wrote nothing; the view then has the brief made here. */
  modelFailure: ModelFailure | null
}

/** What a page has for the lines of the brief beside it, or why that is not known. */
export type EvidenceAnswer =
  /** `address` is the page's as it is told, for links to its passages. */
  { kind: 'evidence'; evidence: PageEvidence; address: string } | { kind: 'unread'; why: BriefFailure }

/** One story the reader met lately. */
export interface RecentStory {
  storyId: string
  headline: string
  publisher: string
  /** The page it was met on. */
  url: string
  /** Milliseconds since 1970. */
  at: number
}

/** Why no extension may read a tab. */
export type Untouchable = 'browser page' | 'extension store' | 'local file' | 'withheld'

/** Why no sidebar stands in a page: the page keeps removing it, or lets no frame run. */
export type SidebarRefusal = 'removed' | 'blocked'

export type SidebarState = 'open' | 'folded' | 'closed'

/** What the popup has to say of the tab it was opened on. */
export type PopupPage =
  | ({ kind: 'brief'; sidebar: SidebarState; refused: SidebarRefusal | null } & ShownBrief)
  | { kind: 'unsure'; brief: Brief; decision: ShownDecision }
  | { kind: 'none' }
  | { kind: 'not article'; why: NotArticle }
  | { kind: 'excluded' }
  | { kind: 'untouchable'; why: Untouchable }

export interface PopupView extends Look {
  page: PopupPage
  /** Null where there is no site to switch (a browser page). */
  site: { name: string; looked: boolean } | null
  recents: RecentStory[]
  copyFormat: CopyFormat
  /** Whether the last answer on this page can be taken back. */
  undo: 'same' | 'other' | null
  /** Whether a brief of the page is offered where none is known. */
  offers: boolean
  /** Why the reader's last action came to nothing. */
  failure: BriefFailure | null
}
