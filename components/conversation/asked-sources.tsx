import { SOURCES } from '../../core/conversation/source-facts'
import type { ConversationView } from '../../core/conversation/view'
import { Icon } from '../icons/icon'
import { isolate, wholeNumber } from '../shared/format'
import { useText } from '../text'
import { SourceChoice } from './source-choice'
import { sourceFailureWords } from './source-failure-words'
import type { ConversationEvents } from './types'

interface Props {
  view: ConversationView
  events: ConversationEvents
}

/** How far the asking is, who did not answer and why, and the switches again for the next time. */
export function AskedSources({ view, events }: Props) {
  const { t } = useText()
  const { sources } = view
  const asking = sources.filter(({ state }) => state === 'asking')
  const failed = sources.flatMap(({ id, state, failure }) =>
    state === 'failed' && failure ? [{ id, failure }] : [],
  )
  const answered = sources.filter(({ state }) => state === 'answered')
  const all = answered.length + failed.length
  const unasked = sources.some(({ on, state }) => on && state === 'unasked')
  return (
    <div class="talk-asked">
      <div class="talk-line">
        <p role="status">
          {asking.length > 0
            ? t('talk.asking', [asking.map(({ id }) => SOURCES[id].name).join(', ')])
            : t('talk.answered', all, [wholeNumber(answered.length, t), wholeNumber(all, t)])}
        </p>
        <button
          type="button"
          class="text-button"
          onClick={asking.length > 0 ? events.onStop : events.onRefresh}
        >
          {asking.length > 0 ? t('talk.stop') : t('talk.refresh')}
        </button>
      </div>
      {failed.length > 0 && (
        <ul class="talk-failures">
          {failed.map(({ id, failure }) => (
            <li key={id}>
              <Icon name="alert" />
              <span>
                <b>{isolate(SOURCES[id].name)}</b> {sourceFailureWords(failure, t)}
                {failure.kind === 'withheld' && (
                  <>
                    {' '}
                    <button type="button" class="text-button" onClick={events.onOptions}>
                      {t('talk.allow')}
                    </button>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details class="talk-addresses">
        <summary>{t('talk.sources')}</summary>
        <SourceChoice sources={sources} onSource={events.onSource} onOptions={events.onOptions} />
        {unasked && asking.length === 0 && (
          <button type="button" class="button" onClick={events.onLoad}>
            {t('talk.askRest')}
          </button>
        )}
      </details>
    </div>
  )
}
