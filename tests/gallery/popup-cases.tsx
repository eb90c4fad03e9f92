import { Popup, type PopupContent } from '../../components/popup/popup'
import type { PopupEvents } from '../../components/popup/types'
import type { NotArticle } from '../../core/article/page-card'
import type {
  PopupPage,
  PopupView,
  ShownBrief,
  SidebarRefusal,
  SidebarState,
  Untouchable,
} from '../../core/views'
import type { Case } from './cases'
import { log } from './log'
import { cutShort, keyPoints, made, paywalled, savable } from './made-samples'
import { arabic, bridge, hostile, longest, popupView, samePage, story, unsure } from './samples'

const events: PopupEvents = {
  onCopy: log('copy'),
  onSidebar: log('sidebar'),
  onAnswer: log('answer'),
  onUndo: log('undo'),
  onSite: log('site'),
  onGrant: log('grant'),
  onOpen: log('open'),
  onBrief: log('brief'),
  onOptions: log('options'),
  onLibrary: log('library'),
  onDemo: log('demo'),
}

function popup(content: PopupContent, more: Partial<Case> = {}, toast: string | null = null): Case {
  return { surface: 'popup', draw: () => <Popup content={content} toast={toast} events={events} />, ...more }
}

const page = (shown: PopupPage, more: Partial<PopupView> = {}) =>
  ({ kind: 'ready', view: popupView(shown, more) }) as const

interface Shown {
  shown?: ShownBrief
  sidebar?: SidebarState
  refused?: SidebarRefusal | null
}

const brief = ({ shown = story(), sidebar = 'closed', refused = null }: Shown = {}): PopupPage => ({
  kind: 'brief',
  ...shown,
  sidebar,
  refused,
})

const notArticle = (why: NotArticle) => popup(page({ kind: 'not article', why }))
const untouchable = (why: Untouchable, site: PopupView['site'] = null) =>
  popup(page({ kind: 'untouchable', why }, { site }))

/** The popup in every state. */
export const popupCases: Readonly<Record<string, Case>> = {
  'popup-brief': popup(page(brief())),
  'popup-open': popup(page(brief({ sidebar: 'open', shown: story(bridge, samePage) }))),
  'popup-removed': popup(
    page(brief({ refused: 'removed' }), { undo: 'same' }),
    {},
    'Copied takeaway 2 as Markdown',
  ),
  'popup-blocked': popup(page(brief({ refused: 'blocked' }))),
  'popup-reasons': popup(page(brief()), { press: '.pill' }),
  'popup-copy-menu': popup(page(brief({ sidebar: 'folded' })), { press: '.split-arrow' }),
  'popup-longest': popup(page(brief({ shown: story(longest) }))),
  'popup-hostile': popup(page(brief({ shown: story(hostile) }))),
  'popup-arabic': popup(page(brief({ shown: story(arabic) }))),
  'popup-unsure': popup(page({ kind: 'unsure', brief: bridge, decision: unsure })),
  'popup-none': popup(page({ kind: 'none' })),
  'popup-none-first': popup(page({ kind: 'none' }, { recents: [] })),
  'popup-undo': popup(page({ kind: 'none' }, { undo: 'other' })),
  'popup-front-page': notArticle('front page'),
  'popup-private': notArticle('private page'),
  'popup-little-text': notArticle('too little text'),
  'popup-excluded': popup(page({ kind: 'excluded' }, { site: { name: 'news.example', looked: false } })),
  'popup-browser-page': untouchable('browser page'),
  'popup-store': untouchable('extension store'),
  'popup-local-file': untouchable('local file'),
  'popup-withheld': untouchable('withheld', { name: 'news.example', looked: true }),
  'popup-made': popup(page(brief({ shown: made() }))),
  'popup-made-story': popup(page(brief({ shown: made({ hasStory: true }), sidebar: 'open' }))),
  'popup-made-points': popup(page(brief({ shown: keyPoints }))),
  'popup-made-paywall': popup(page(brief({ shown: paywalled }))),
  'popup-made-long': popup(page(brief({ shown: cutShort }))),
  'popup-save': popup(page(brief({ shown: savable('possible') }))),
  'popup-saved': popup(page(brief({ shown: savable('saved') }))),
  'popup-making': popup({ kind: 'making', progress: { step: 'reading' } }),
  'popup-making-words': popup({ kind: 'making', progress: { step: 'choosing', words: 8120 } }),
  'popup-too-little': popup(page({ kind: 'none' }, { failure: 'too little text' })),
  'popup-page-changed': popup(page({ kind: 'none' }, { failure: 'page changed' })),
  'popup-none-silent': popup(page({ kind: 'none' }, { offers: false })),
  'popup-loading': popup({ kind: 'loading' }),
  'popup-error': popup({ kind: 'error', onRetry: log('retry') }),
}
