import { grouped } from '../shared/format'
import { useText } from '../text'
import { megabytes } from './bytes'
import type { StorageUsage } from './storage-types'

interface Props {
  /** Null while it is being looked at. */
  usage: StorageUsage | null
  onPersist: () => void
}

/** What the library takes, whether the browser may clear it, and what goes by itself. */
export function StorageSection({ usage, onPersist }: Props) {
  const { t } = useText()
  const counts = usage?.counts
  return (
    <section class="page-section">
      <h2>{t('library.room')}</h2>
      {usage && usage.used !== null && (
        <p>
          {t('library.used', [megabytes(usage.used, t)])}{' '}
          {usage.most !== null && t('library.mostRoom', [megabytes(usage.most, t)])}
        </p>
      )}
      {usage?.persisted === true && <p>{t('library.persisted')}</p>}
      {usage?.persisted === false && (
        <>
          <p>{t('library.notPersisted')}</p>
          <button type="button" class="button" onClick={onPersist}>
            {t('library.persist')}
          </button>
        </>
      )}
      {counts && (
        <table class="limits">
          <thead>
            <tr>
              <th scope="col">{t('library.what')}</th>
              <th scope="col">{t('library.count')}</th>
              <th scope="col">{t('library.goes')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('library.rowBriefs')}</th>
              <td>{grouped(counts.briefs, t)}</td>
              <td>{t('library.goesNever')}</td>
            </tr>
            <tr>
              <th scope="row">{t('library.rowMade')}</th>
              <td>{grouped(counts.generated, t)}</td>
              <td>{t('library.goesMade')}</td>
            </tr>
            <tr>
              <th scope="row">{t('library.versions')}</th>
              <td>{grouped(counts.versions, t)}</td>
              <td>{t('library.goesVersions')}</td>
            </tr>
            <tr>
              <th scope="row">{t('library.visits')}</th>
              <td>{grouped(counts.visits, t)}</td>
              <td>{t('library.goesVisits')}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}
