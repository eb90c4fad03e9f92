import { useId, useRef } from 'preact/hooks'
import { isKagi } from '../../core/sources/kagi/offer'
import { grouped, isolate } from '../shared/format'
import { useText } from '../text'
import { AddSource } from './add-source'
import { FilesDrop } from './files-drop'
import { KagiOffer } from './kagi-offer'
import { SourceLists } from './source-lists'
import { SourceRow } from './source-row'
import type { SourcesEvents, SourcesState } from './types'

interface Props {
  state: SourcesState
  events: SourcesEvents
}

/** Where briefs come from by themselves: add a source, see how each stands, change it, take it out and put it back. */
export function SourcesSection({ state, events }: Props) {
  const { t } = useText()
  const group = useId()
  const section = useRef<HTMLElement>(null)
  const { view, failed, isOffline, files, lists, now } = state
  const sources = view?.sources ?? []
  const removed = view?.removed ?? null
  const hasKagi = sources.some(({ address }) => isKagi(address))

  const remove = (id: string, withBriefs: boolean) => {
    events.onRemove(id, withBriefs)
    section.current?.querySelector<HTMLElement>('.sources-title')?.focus()
  }

  return (
    <section ref={section} id="sources" class="page-section sources" aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`} class="sources-title" tabIndex={-1}>
        {t('sources.title')}
      </h2>
      <p>{t('sources.lead')}</p>
      {isOffline && (
        <p class="source-offline" role="status">
          {t('sources.offline')}
        </p>
      )}
      {failed && (
        <p class="invalid" role="alert">
          {t('sources.failed')}{' '}
          <button type="button" class="text-button" onClick={events.onRetry}>
            {t('sources.retry')}
          </button>
        </p>
      )}
      {!view && !failed && <p class="quiet">{t('sources.loading')}</p>}
      {view && sources.length === 0 && <p class="quiet empty">{t('sources.none')}</p>}
      <ul class="source-list">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} now={now} events={{ ...events, onRemove: remove }} />
        ))}
      </ul>
      <p role="status" class="removed">
        {removed && (
          <>
            {removed.pages > 0
              ? t('sources.removedPages', removed.pages, [isolate(removed.title), grouped(removed.pages, t)])
              : removed.withBriefs
                ? t('sources.removedWith', removed.briefs, [
                    isolate(removed.title),
                    grouped(removed.briefs, t),
                  ])
                : t('sources.removed', [isolate(removed.title)])}{' '}
            <button type="button" class="text-button" onClick={events.onPutBack}>
              {t('sources.undo')}
            </button>
          </>
        )}
      </p>
      <AddSource events={events} />
      {view && !hasKagi && <KagiOffer events={events} />}
      <FilesDrop files={files} events={events} />
      <SourceLists lists={lists} hasSources={sources.some(({ kind }) => kind !== 'files')} events={events} />
    </section>
  )
}
