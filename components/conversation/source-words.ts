import type { Gone, Thread } from '../../core/conversation/conversation'
import type { Caveat, ConversationSource } from '../../core/conversation/source'
import type { ConversationView } from '../../core/conversation/view'
import type { Translate } from '../text'

/** What a source is called; its id where it is no source any more, as of a saved thread. */
export const nameIn = (view: ConversationView | null, id: string): string =>
  view?.sources.find((source) => source.id === id)?.name ?? id

/** What a source calls its threads that have no title. */
export const untitledIn = (view: ConversationView | null, id: string): ConversationSource['untitled'] =>
  view?.sources.find((source) => source.id === id)?.untitled ?? 'posts'

/** What a thread is called, also where its source gives it no name. */
export function threadTitle(
  { kind, title }: Thread,
  untitled: ConversationSource['untitled'],
  t: Translate,
): string {
  if (kind === 'thread') return title || t('talk.untitled')
  return untitled === 'notes' ? t('talk.notes') : t('talk.posts')
}

/** What a reader should know of a source before asking it. */
export function caveatWords(caveat: Caveat, session: boolean, t: Translate): string {
  if (caveat === 'trending only') return t('talk.caveat.trendingOnly')
  return session ? t('talk.caveat.withSession') : t('talk.caveat.mostlyClosed')
}

/** Why a comment has no text. */
export function goneWords(gone: Gone, t: Translate): string {
  if (gone === 'members') return t('talk.goneMembers')
  return gone === 'author' ? t('talk.goneAuthor') : t('talk.goneModerator')
}
