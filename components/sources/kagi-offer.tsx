import { useState } from 'preact/hooks'
import { KAGI_NEWS, sourcePermissions } from '../../core/sources/kagi/offer'
import type { AddOutcome } from '../../core/sources/source-view'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'
import { FailureNote } from './failure-note'
import type { SourcesEvents } from './types'

interface Props {
  events: Pick<SourcesEvents, 'onAllow' | 'onAdd'>
}

/** Offers Kagi News, of which nothing is asked until the reader sets it up, and no story until it is turned on. */
export function KagiOffer({ events }: Props) {
  const { t } = useText()
  const [state, setState] = useState<'idle' | 'looking' | 'denied' | AddOutcome>('idle')
  const setUp = () => {
    const allowing = events.onAllow(sourcePermissions(KAGI_NEWS.address))
    setState('looking')
    void allowing.then(async (allowed) =>
      setState(allowed ? ((await events.onAdd(KAGI_NEWS.address)) ?? 'idle') : 'denied'),
    )
  }
  return (
    <div class="source-offer">
      <h3>{KAGI_NEWS.title}</h3>
      <p>
        {t('sources.kagi')} {t('sources.licence')}{' '}
        <OutsideLink href={KAGI_NEWS.licence.url}>{KAGI_NEWS.licence.name}</OutsideLink>{' '}
        <OutsideLink href={KAGI_NEWS.home}>{t('sources.kagiHome')}</OutsideLink>
      </p>
      <div role="status">
        {state === 'looking' && <p class="quiet">{t('sources.looking')}</p>}
        {state === 'denied' && <p class="invalid">{t('sources.denied')}</p>}
        {typeof state === 'object' && state.kind === 'failed' && (
          <FailureNote failure={state.failure} onAllow={setUp} />
        )}
      </div>
      <button
        type="button"
        class="button"
        aria-label={t('sources.setUpOne', [KAGI_NEWS.title])}
        disabled={state === 'looking'}
        onClick={setUp}
      >
        {t('sources.setUp')}
      </button>
    </div>
  )
}
