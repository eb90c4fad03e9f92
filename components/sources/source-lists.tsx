import { useRef } from 'preact/hooks'
import { grouped, isolate } from '../shared/format'
import { useText } from '../text'
import { feedFailureWords } from './failure-words'
import type { SourceListState, SourcesEvents } from './types'

interface Props {
  lists: SourceListState
  hasSources: boolean
  events: Pick<SourcesEvents, 'onList' | 'onAddList' | 'onStopList' | 'onExportList'>
}

/** Takes a list of sources from another feed reader, and gives the reader's own as one. */
export function SourceLists({ lists, hasSources, events }: Props) {
  const { t } = useText()
  const file = useRef<HTMLInputElement>(null)
  return (
    <div class="source-lists">
      <h3>{t('sources.lists')}</h3>
      <p class="quiet">{t('sources.listsMore')}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={lists.state === 'adding'}
          onClick={() => file.current?.click()}
        >
          {t('sources.chooseList')}
        </button>
        <button type="button" class="button" disabled={!hasSources} onClick={events.onExportList}>
          {t('sources.exportList')}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".opml,.xml,text/x-opml,application/xml,text/xml"
        aria-label={t('sources.chooseList')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          if (chosen) events.onList(chosen)
          event.currentTarget.value = ''
        }}
      />
      <div role="status">
        <ListNotices lists={lists} events={events} />
      </div>
    </div>
  )
}

function ListNotices({ lists, events }: Pick<Props, 'lists' | 'events'>) {
  const { t } = useText()
  switch (lists.state) {
    case 'idle':
      return null
    case 'nothing':
      return <p class="invalid">{t('sources.listNothing')}</p>
    case 'asking': {
      const { length } = lists.feeds
      return (
        <p>
          {t('sources.listNames', length, [isolate(lists.title), grouped(length, t)])}{' '}
          <button type="button" class="button" onClick={events.onAddList}>
            {t('sources.addList', length, [grouped(length, t)])}
          </button>{' '}
          <button type="button" class="text-button" onClick={events.onStopList}>
            {t('sources.listNot')}
          </button>
        </p>
      )
    }
    case 'adding':
      return (
        <div class="source-progress">
          <progress aria-label={t('sources.underWay')} value={lists.done / Math.max(1, lists.of)} />
          <span class="quiet">{t('sources.listAdding', [grouped(lists.done, t), grouped(lists.of, t)])}</span>
          <button type="button" class="text-button" onClick={events.onStopList}>
            {t('sources.stop')}
          </button>
        </div>
      )
    case 'done':
      return (
        <>
          <p class="quiet">
            {t('sources.listAdded', lists.added, [grouped(lists.added, t)])}{' '}
            {lists.known > 0 && t('sources.listKnown', lists.known, [grouped(lists.known, t)])}
          </p>
          {lists.failed.length > 0 && (
            <details class="faults">
              <summary>
                {t('sources.listFailed', lists.failed.length, [grouped(lists.failed.length, t)])}
              </summary>
              <ul>
                {lists.failed.map(({ address, failure }) => (
                  <li key={address}>
                    <code dir="ltr">{address}</code> {feedFailureWords(failure, t)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )
  }
}
