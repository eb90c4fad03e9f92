import type { TargetedEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import { kagiAddress, sourcePermissions } from '../../core/sources/kagi/offer'
import type { AddOutcome } from '../../core/sources/source-view'
import { useText } from '../text'
import { FailureNote } from './failure-note'
import { FoundFeeds } from './found-feeds'
import type { SourcesEvents } from './types'

type Adding =
  | { state: 'idle' }
  | { state: 'looking' }
  | { state: 'denied' }
  | { state: 'done'; outcome: AddOutcome }

/** The whole address and the permission it takes, or why it cannot be used. */
function target(typed: string): { address: string; patterns: string[] } | AddOutcome {
  try {
    const address = kagiAddress(feedAddress(typed))
    return { address, patterns: sourcePermissions(address) }
  } catch (error) {
    if (!(error instanceof FeedAddressError)) throw error
    return { kind: 'failed', failure: { kind: 'address', fault: error.fault } }
  }
}

/** Takes the address of a site or a feed. A page that names several feeds has the reader choose. */
export function AddSource({ events }: { events: Pick<SourcesEvents, 'onAllow' | 'onAdd'> }) {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<Adding>({ state: 'idle' })

  // The browser's question has to be asked in the gesture itself, so nothing may be waited for before it.
  const add = (entered: string) => {
    const to = target(entered)
    if ('kind' in to) return setAdding({ state: 'done', outcome: to })
    void addAllowed(to.address, events.onAllow(to.patterns))
  }
  const addAllowed = async (address: string, allowing: Promise<boolean>) => {
    setAdding({ state: 'looking' })
    if (!(await allowing)) return setAdding({ state: 'denied' })
    const outcome = await events.onAdd(address)
    setAdding(outcome ? { state: 'done', outcome } : { state: 'idle' })
    if (outcome?.kind === 'added') setTyped('')
  }
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    add(typed)
  }

  const outcome = adding.state === 'done' ? adding.outcome : null
  const isWrong = outcome?.kind === 'failed'
  return (
    <form class="add-source" onSubmit={submit}>
      <div class="field">
        <label for={`${id}-address`}>{t('sources.address')}</label>
        <div class="field-row">
          <input
            id={`${id}-address`}
            inputMode="url"
            dir="ltr"
            value={typed}
            placeholder={t('sources.example')}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            aria-invalid={isWrong}
            aria-describedby={`${id}-more`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={adding.state === 'looking'}>
            {t('sources.add')}
          </button>
        </div>
        <p id={`${id}-more`} class="quiet">
          {t('sources.addressMore')}
        </p>
      </div>
      <div role="status">
        {adding.state === 'looking' && <p class="quiet">{t('sources.looking')}</p>}
        {adding.state === 'denied' && <p class="invalid">{t('sources.denied')}</p>}
        {outcome?.kind === 'added' && <p class="quiet">{t('sources.addedIt')}</p>}
        {outcome?.kind === 'known' && <p class="quiet">{t('sources.known')}</p>}
        {outcome?.kind === 'failed' && (
          <FailureNote
            failure={outcome.failure}
            onAllow={(pattern) => {
              const to = target(typed)
              if ('address' in to) void addAllowed(to.address, events.onAllow([...to.patterns, pattern]))
            }}
          />
        )}
      </div>
      {outcome?.kind === 'choose' && <FoundFeeds feeds={outcome.feeds} onChoose={add} />}
    </form>
  )
}
