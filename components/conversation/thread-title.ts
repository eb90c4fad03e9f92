import type { Thread } from '../../core/conversation/conversation'
import type { Translate } from '../text'

/** What a thread is called, where its source gives it no name too. */
export function threadTitle({ kind, title, source }: Thread, t: Translate): string {
  if (kind === 'thread') return title || t('talk.untitled')
  return source === 'hypothesis' ? t('talk.notes') : t('talk.posts')
}
