import type { ConversationView } from '../../core/conversation/view'
import { Icon } from '../icons/icon'
import { isolate, wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { SourceChoice } from './source-choice'
import { sourceFailureWords } from './source-failure-words'

/** How far the asking is, who did not answer and why, and the switches again for the next time. */
export function AskedSources({ view }: { view: ConversationView }) {
  const { t } = useText()
  const { dispatch } = useActions()
  const { sources } = view
  const asking = sources.filter(({ state }) => state === 'asking')
  const failed = sources.flatMap(({ id, name, state, failure }) =>
    state === 'failed' && failure ? [{ id, name, failure }] : [],
  )
  const answered = sources.filter(({ state }) => state === 'answered')
  const notes = answered.flatMap(({ id, name, found, nothing, missed }) => {
    const words = [
      found === 0 && nothing === 'not trending' && t('talk.notTrending'),
      missed > 0 && t('talk.missed', missed, [wholeNumber(missed, t)]),
    ].filter((one) => one !== false)
    return words.length > 0 ? [{ id, name, words: words.join(' ') }] : []
  })
  const all = answered.length + failed.length
  const unasked = sources.some(({ on, state }) => on && state === 'unasked')
  return (
    <div class="talk-asked">
      <div class="talk-line">
        <p role="status">
          {asking.length > 0
            ? t('talk.asking', [asking.map(({ name }) => name).join(', ')])
            : t('talk.answered', all, [wholeNumber(answered.length, t), wholeNumber(all, t)])}
        </p>
        <button
          type="button"
          class="text-button"
          onClick={() => dispatch({ type: asking.length > 0 ? 'stop conversation' : 'refresh conversation' })}
        >
          {asking.length > 0 ? t('talk.stop') : t('talk.refresh')}
        </button>
      </div>
      {failed.length > 0 && (
        <ul class="talk-failures">
          {failed.map(({ id, name, failure }) => (
            <li key={id}>
              <Icon name="alert" />
              <span>
                <b>{isolate(name)}</b> {sourceFailureWords(failure, t)}
                {failure.kind === 'withheld' && (
                  <>
                    {' '}
                    <button
                      type="button"
                      class="text-button"
                      onClick={() => dispatch({ type: 'open options' })}
                    >
                      {t('talk.allow')}
                    </button>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <ul class="talk-failures">
          {notes.map(({ id, name, words }) => (
            <li key={id} class="quiet">
              <span>
                <b>{isolate(name)}</b> {words}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details class="talk-addresses">
        <summary>{t('talk.sources')}</summary>
        <SourceChoice sources={sources} />
        {unasked && asking.length === 0 && (
          <button type="button" class="button" onClick={() => dispatch({ type: 'load conversation' })}>
            {t('talk.askRest')}
          </button>
        )}
      </details>
    </div>
  )
}
