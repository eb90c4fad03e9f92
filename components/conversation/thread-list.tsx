import type { Thread } from '../../core/conversation/conversation'
import type { ConversationView } from '../../core/conversation/view'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'
import { ThreadRow } from './thread-row'
import type { ConversationState } from './types'

interface Props {
  view: ConversationView
  state: ConversationState
}

/** The threads of all sources, most telling first; those without a comment folded away, and those that were saved. */
export function ThreadList({ view, state }: Props) {
  const { t } = useText()
  const { threads, saved, asked, sources } = view
  const keys = new Set(saved.map(({ key }) => key))
  const talking = threads.filter(({ comments }) => comments !== 0)
  const silent = threads.filter(({ comments }) => comments === 0)
  // A saved thread that a search found again stands among the others.
  const apart = saved.filter(({ key }) => !threads.some((thread) => thread.key === key))
  const isAsking = sources.some((source) => source.state === 'asking')
  const answered = sources.filter((source) => source.state === 'answered')
  const hasFailure = sources.some((source) => source.state === 'failed')
  // A source that knows only what trends cannot say that nobody talks about it.
  const saysNobody = answered.some(({ nothing }) => nothing === 'nobody')
  const noneFound = hasFailure ? t('talk.noneOfThose') : t('talk.none')
  const rows = (of: readonly Thread[]) => (
    <ul class="talk-threads">
      {of.map((thread) => (
        <ThreadRow key={thread.key} thread={thread} saved={keys.has(thread.key)} state={state} />
      ))}
    </ul>
  )
  return (
    <>
      {talking.length > 0 && rows(talking)}
      {asked && !isAsking && threads.length === 0 && saysNobody && <p>{noneFound}</p>}
      {asked && !isAsking && threads.length === 0 && answered.length === 0 && (
        <p>{t('talk.nobodyAnswered')}</p>
      )}
      {silent.length > 0 && (
        <details class="talk-addresses">
          <summary>{t('talk.silent', silent.length, [wholeNumber(silent.length, t)])}</summary>
          {rows(silent)}
        </details>
      )}
      {apart.length > 0 && (
        <>
          <h4 class="talk-heading">{t('talk.savedHeading')}</h4>
          {rows(apart)}
        </>
      )}
    </>
  )
}
