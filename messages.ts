import * as v from 'valibot'
import { pageCardSchema } from './core/article/page-card'
import type { ConversationView, ThreadAnswer } from './core/conversation/view'
import { archiveStorySchema } from './core/library/archive'
import type { StoryOutcome } from './core/library/import-outcome'
import { COPY_FORMATS, type Look, type Settings, settingsSchema } from './core/settings'
import { PRESS_KINDS } from './core/sidebar/press'
import { NARROWEST, WIDEST } from './core/sidebar/width'
import { type AddOutcome, type FeedProgress, MAKING, type SourcesView } from './core/sources/source-view'
import { LEAST_PASSPHRASE, type SyncOutcome, type SyncView } from './core/sync/sync-view'
import {
  BRIEF_ACTIONS,
  type BriefActionResult,
  type BriefProgress,
  type EvidenceAnswer,
  type PopupView,
  type SidebarStart,
  type SidebarView,
} from './core/views'

/**
 * Every message between processes, once. A name says its direction: `gate-background:card` goes from the gate to the
 * background. What comes from a page's process is validated by the schema here before any handler sees it.
 */

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))
const storyId = v.pipe(v.string(), v.maxLength(200))
const layout = v.object({
  width: v.pipe(v.number(), v.integer(), v.minValue(NARROWEST), v.maxValue(WIDEST)),
  folded: v.boolean(),
})
const answer = v.picklist(['same', 'other'])
const copyFormat = v.picklist(COPY_FORMATS)
const action = v.picklist(BRIEF_ACTIONS)
/** Names the press that costs, sends or lasts; needed where the request does. */
const press = v.optional(v.pipe(v.string(), v.maxLength(60)))
const threadKey = v.pipe(v.string(), v.maxLength(400))

/** Requests a script in a web page may make; the background knows the tab from the sender. */
export const fromPage = {
  /** The gate read an article; `turn` says how often its page went to another address without loading. */
  'gate-background:card': v.object({
    card: pageCardSchema,
    turn: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  }),
  /** The page went to another address without loading; what was known of the tab no longer holds. */
  'gate-background:navigated': v.object({}),
  /** The page keeps removing the sidebar, or lets no frame stand; it gave up. */
  'host-background:refused': v.object({ why: v.picklist(['removed', 'blocked']) }),
} as const

/**
 * Requests of the sidebar, which is our own page in a frame of the reader's page. The background takes them from frames alone
 * that it matched to the host it put in, by the token of the first.
 */
export const fromSidebar = {
  /** The frame is there; the token came from the host around it. */
  'sidebar-background:connect': v.object({ token: v.pipe(v.string(), v.maxLength(100)) }),
  /** What is there to draw? */
  'sidebar-background:view': v.object({}),
  /** The reader resized, folded or unfolded it. */
  'sidebar-background:layout': layout,
  /** The reader closed it for this page. */
  'sidebar-background:closed': v.object({}),
  /** The reader answered "Is this page about …?". */
  'sidebar-background:answer': v.object({ storyId, answer }),
  /** The reader takes the last answer on this page back. */
  'sidebar-background:undo': v.object({}),
  /** The reader turns to another brief of the same story. */
  'sidebar-background:select-brief': v.object({ id: storyId }),
  /** What the reader wants of the brief of the page itself. */
  'sidebar-background:brief': v.object({
    action,
    modelId: v.optional(v.pipe(v.string(), v.maxLength(60))),
    press,
  }),
  /** The reader copied in this form; it is the default from now on. */
  'sidebar-background:copied': v.object({ format: copyFormat }),
  /** What has the page for the lines of the brief that is shown? */
  'sidebar-background:evidence': v.object({}),
  /** The reader showed or hid the map of the takeaways. */
  'sidebar-background:map': v.object({ shown: v.boolean() }),
  'sidebar-background:options': v.object({}),
  'sidebar-background:library': v.object({}),
  /** What there is to say of the conversation; `load` and `refresh` ask the chosen sources, and nothing else does. */
  'sidebar-background:conversation': v.object({
    action: v.picklist(['view', 'load', 'refresh', 'stop']),
    press,
  }),
  /** The reader switched a source, or said whether the conversation loads by itself on this site. */
  'sidebar-background:conversation-choice': v.union([
    v.object({ source: v.pipe(v.string(), v.maxLength(60)), on: v.boolean() }),
    v.object({ byItself: v.boolean(), press }),
  ]),
  /** Comments of a thread; `answerTo` is the comment whose answers are asked for. */
  'sidebar-background:thread': v.object({
    key: threadKey,
    cursor: v.nullable(v.pipe(v.string(), v.maxLength(50_000))),
    answerTo: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  }),
  /** The reader saved a thread with the story, or took it out. */
  'sidebar-background:thread-saved': v.object({ key: threadKey, saved: v.boolean(), press }),
  /** The reader confirmed a kind of press on this site. */
  'sidebar-background:confirmed': v.object({ kind: v.picklist(PRESS_KINDS) }),
} as const

const sourceId = v.pipe(v.string(), v.maxLength(60))

/** What the reader does with sources of briefs, on whichever page shows them. */
const fromSources = {
  'sources-background:view': v.object({}),
  /** An address as the reader pasted it. */
  'sources-background:add': v.object({ address: v.pipe(v.string(), v.maxLength(4096)) }),
  /** The page read files and handed their briefs over under this id. */
  'sources-background:files': v.object({ id: sourceId, title: v.pipe(v.string(), v.maxLength(200)) }),
  'sources-background:set': v.object({
    id: sourceId,
    isOn: v.optional(v.boolean()),
    everyHours: v.optional(v.number()),
    days: v.optional(v.number()),
    chosen: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000))),
    making: v.optional(v.picklist(MAKING)),
  }),
  'sources-background:do': v.object({
    id: sourceId,
    what: v.picklist(['refresh', 'cancel', 'start over', 'look again']),
  }),
  'sources-background:remove': v.object({ id: sourceId, withBriefs: v.boolean() }),
  'sources-background:put-back': v.object({}),
} as const

/** Most briefs that go in one request of the library's page, by their names. */
const libraryKeys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(5000))), v.maxLength(100_000))
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the library's page cannot do on the database alone, because the index in the background must follow. */
const fromLibrary = {
  /** Opens the library, so that every brief has its place. */
  'library-background:ready': v.object({}),
  /** Takes briefs out; `at` is the name by which they are taken back. */
  'library-background:trash': v.object({ keys: libraryKeys, at: moment }),
  'library-background:restore': v.object({ at: moment }),
  /** Mends briefs that cannot be read, or puts them aside. */
  'library-background:repair': v.object({ keys: libraryKeys }),
  /** Takes a brief made of a page into the library, where it stays; `kept` where the reader also wants it marked so. */
  'library-background:save-generated': v.object({
    key: v.pipe(v.string(), v.maxLength(5000)),
    kept: v.boolean(),
  }),
  /** Puts stories of a file in, a few at a time; `into` null has the one that tells the same looked for. */
  'library-background:merge': v.object({
    stories: v.pipe(
      v.array(
        v.object({ story: archiveStorySchema, into: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
      ),
      v.maxLength(500),
    ),
  }),
} as const

/** What the reader does with the sync between his machines. */
const fromSync = {
  'sync-background:view': v.object({}),
  'sync-background:start': v.object({
    place: v.variant('kind', [
      v.object({
        kind: v.literal('webdav'),
        address: v.pipe(v.string(), v.maxLength(4096)),
        user: v.pipe(v.string(), v.maxLength(1000)),
        password: v.pipe(v.string(), v.maxLength(1000)),
      }),
      /** The page has put the folder by, which no message can carry. */
      v.object({ kind: v.literal('folder') }),
    ]),
    passphrase: v.pipe(v.string(), v.minLength(LEAST_PASSPHRASE), v.maxLength(1000)),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  }),
  'sync-background:now': v.object({ answer: v.optional(v.picklist(['deleted', 'bring back'])) }),
  'sync-background:end': v.object({}),
  'sync-background:stop': v.object({ withFiles: v.boolean() }),
  'sync-background:forget': v.object({ machine: v.pipe(v.string(), v.maxLength(100)) }),
  'sync-background:restore': v.object({}),
} as const

/** Requests of the extension's own pages (popup, options, welcome, demo). */
export const fromOwnPage = {
  'popup-background:view': v.object({ tabId }),
  'popup-background:sidebar': v.object({ tabId, to: v.picklist(['open', 'folded', 'closed']) }),
  'popup-background:answer': v.object({ tabId, storyId, answer }),
  'popup-background:undo': v.object({ tabId }),
  'popup-background:brief': v.object({ tabId, action }),
  /** Is the page, of which no story is known, itself a brief of another page, or was one made of it before? */
  'popup-background:preview': v.object({ tabId }),
  'popup-background:site': v.object({ tabId, looked: v.boolean() }),
  'popup-background:copied': v.object({ format: copyFormat }),
  'options-background:settings': v.object({}),
  'options-background:save': v.object({ settings: settingsSchema }),
  'options-background:clear': v.object({}),
  ...fromSources,
  /** The demo page asks about itself. */
  'demo-background:view': v.object({ card: pageCardSchema }),
  ...fromLibrary,
  ...fromSync,
} as const

/** What each request is answered with. */
export interface Answers {
  /** Whether the gate shall go on following this page. */
  'gate-background:card': boolean
  'gate-background:navigated': boolean
  'host-background:refused': null
  /** What to begin with; null where this is none of our frames. */
  'sidebar-background:connect': SidebarStart | null
  'sidebar-background:view': SidebarView | null
  'sidebar-background:layout': null
  'sidebar-background:closed': null
  'sidebar-background:answer': SidebarView | null
  'sidebar-background:undo': SidebarView | null
  'sidebar-background:select-brief': SidebarView | null
  'sidebar-background:brief': BriefActionResult
  'sidebar-background:copied': null
  /** Null where no brief is shown, or its story is only asked about. */
  'sidebar-background:evidence': EvidenceAnswer | null
  'sidebar-background:map': null
  'sidebar-background:options': null
  'sidebar-background:conversation': ConversationView
  'sidebar-background:conversation-choice': ConversationView
  'sidebar-background:thread': ThreadAnswer
  'sidebar-background:thread-saved': ConversationView
  'sidebar-background:confirmed': null
  'popup-background:view': PopupView
  'popup-background:sidebar': null
  'popup-background:answer': PopupView
  'popup-background:undo': PopupView
  'popup-background:brief': PopupView
  /** Null where it is none, and nothing changed. */
  'popup-background:preview': PopupView | null
  'popup-background:site': PopupView
  'popup-background:copied': null
  'options-background:settings': Settings
  'options-background:save': Settings
  'options-background:clear': Settings
  'sources-background:view': SourcesView
  'sources-background:add': AddOutcome
  'sources-background:files': SourcesView
  'sources-background:set': SourcesView
  'sources-background:do': SourcesView
  'sources-background:remove': SourcesView
  'sources-background:put-back': SourcesView
  'demo-background:view': SidebarView | null
  'sidebar-background:library': null
  'library-background:ready': null
  'library-background:repair': null
  'library-background:trash': null
  /** False where it was given up meanwhile. */
  'library-background:restore': boolean
  /** The id it stands under from now on. */
  'library-background:save-generated': string
  'library-background:merge': StoryOutcome[]
  'sync-background:view': SyncView
  'sync-background:start': SyncOutcome
  'sync-background:now': SyncView
  'sync-background:end': SyncView
  'sync-background:stop': SyncOutcome
  'sync-background:forget': SyncOutcome
  'sync-background:restore': SyncView
}

export type PageRequest = keyof typeof fromPage
export type SidebarRequest = keyof typeof fromSidebar
export type OwnPageRequest = keyof typeof fromOwnPage
export type RequestName = PageRequest | SidebarRequest | OwnPageRequest
type Schemas = typeof fromPage & typeof fromSidebar & typeof fromOwnPage
export type Payload<N extends RequestName> = v.InferOutput<Schemas[N]>

/** What the background tells a sidebar that is already in the page; `state` is answered with a SidebarState. */
export type ToSidebar =
  | { name: 'background-sidebar:state' }
  /** Something about the page changed: it asks what there is to draw. */
  | { name: 'background-sidebar:refresh' }
  | { name: 'background-sidebar:view'; view: SidebarStart }
  /** The reader chose another look. */
  | { name: 'background-sidebar:style'; look: Look }
  | { name: 'background-sidebar:to'; state: 'open' | 'folded' | 'closed' | 'toggle' }
  | { name: 'background-sidebar:step'; by: 1 | -1 }
  | { name: 'background-sidebar:copy' }
  | { name: 'background-sidebar:progress'; progress: BriefProgress }
  | { name: 'background-sidebar:conversation'; view: ConversationView }

/** What the background tells the host of a sidebar, in the page itself. */
export type ToHost = { name: 'background-host:deactivate' }

/** What the background tells a popup that is open. */
export type ToPopup = { name: 'background-popup:progress'; tabId: number; progress: BriefProgress }

/** What the background tells the pages that show sources. On `changed` they ask for the view again. */
export type ToSources =
  | { name: 'background-sources:changed' }
  | { name: 'background-sources:progress'; id: string; progress: FeedProgress }
