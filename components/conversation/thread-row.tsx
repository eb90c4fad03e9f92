import { useId } from 'preact/hooks'
import type { Thread } from '../../core/conversation/conversation'
import { Icon } from '../icons/icon'
import { ago } from '../shared/ago'
import { grouped } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { OpenThread } from './open-thread'
import { nameIn, threadTitle, untitledIn } from './source-words'
import type { ConversationState } from './types'

interface Props {
  thread: Thread
  saved: boolean
  state: ConversationState
}

/** A thread: what it is called, where and how large it is; pressed, its comments. */
export function ThreadRow({ thread, saved, state }: Props) {
  const { t, locale } = useText()
  const { dispatch } = useActions()
  const id = useId()
  const opened = state.open.get(thread.key)
  const { key, source, place, at, score, comments, url } = thread
  const name = nameIn(state.view, source)
  return (
    <li class="talk-thread">
      <button
        type="button"
        class="talk-title"
        aria-expanded={opened !== undefined}
        aria-controls={id}
        aria-describedby={`${id}-facts`}
        onClick={() => dispatch({ type: opened ? 'close thread' : 'open thread', key })}
      >
        <span dir="auto">{threadTitle(thread, untitledIn(state.view, source), t)}</span>
        <Icon name="down" />
      </button>
      <p id={`${id}-facts`} class="quiet">
        <Parts
          of={[
            name,
            place,
            comments !== null && t('talk.comments', comments, [grouped(comments, t)]),
            score !== null && t('talk.points', score, [grouped(score, t)]),
            at !== null && ago(at, state.now, locale),
            saved && t('talk.isSaved'),
          ]}
        />
      </p>
      <div id={id} hidden={!opened}>
        {opened && (
          <>
            <div class="talk-line">
              <OutsideLink href={url}>{t('talk.openAt', [name])}</OutsideLink>
              <button
                type="button"
                class="text-button"
                onClick={() => dispatch({ type: 'save thread', key, saved: !saved })}
              >
                {saved ? t('talk.unsave') : t('talk.save')}
              </button>
            </div>
            <OpenThread thread={thread} opened={opened} state={state} />
          </>
        )}
      </div>
    </li>
  )
}
