import type { NotArticle } from './article/page-card'
import type { Brief } from './brief/brief'
import type { Decision } from './match/decision'
import type { CopyFormat, TextSize, Theme } from './settings'

/** How the reader last left the sidebar on a site. */
export interface SidebarLayout {
  /** CSS px, 300 to 560. */
  width: number
  folded: boolean
}

/** A positive or open decision: the only ones that are ever shown. */
export type ShownDecision = Exclude<Decision, { kind: 'none' }>

/** All the sidebar draws from. `unsure` is asked, never opened. */
export interface SidebarView {
  brief: Brief
  decision: ShownDecision
  layout: SidebarLayout
  theme: Theme
  textSize: TextSize
  copyFormat: CopyFormat
}

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

export type SidebarState = 'open' | 'folded' | 'closed'

/** What the popup has to say of the tab it was opened on. */
export type PopupPage =
  | { kind: 'brief'; brief: Brief; decision: ShownDecision; sidebar: SidebarState; removed: boolean }
  | { kind: 'unsure'; brief: Brief; decision: ShownDecision }
  | { kind: 'none' }
  | { kind: 'not article'; why: NotArticle }
  | { kind: 'excluded' }
  | { kind: 'untouchable'; why: Untouchable }

export interface PopupView {
  page: PopupPage
  /** Null where there is no site to switch (a browser page). */
  site: { name: string; looked: boolean } | null
  recents: RecentStory[]
  theme: Theme
  textSize: TextSize
  copyFormat: CopyFormat
  /** Whether the last answer on this page can be taken back. */
  undo: 'same' | 'other' | null
}
