import type { BuiltInAvailability } from '../../core/models/built-in-offer'
import type { Settings } from '../../core/settings'
import { Icon } from '../icons/icon'
import { PageHead } from '../shared/page-head'
import { WhereChoice } from '../shared/where-choice'
import { useText } from '../text'
import { Picture } from './picture'
import { Steps } from './steps'

interface Props {
  where: Settings['where']
  /** What went wrong with saving, or null. */
  failure: string | null
  /** The browser's own model, where it has one for a reader without a model. */
  builtIn?: BuiltInAvailability | null
  onWhere: (where: Settings['where']) => void
  onDemo: () => void
  onOptions: () => void
}

/** The page a new reader sees once: what it does, where it may look, and a try. */
export function Welcome({ where, failure, builtIn = null, onWhere, onDemo, onOptions }: Props) {
  const { t } = useText()
  return (
    <main class="page welcome">
      <PageHead title={t('welcome.title')} lead={t('welcome.lead')} />
      <div class="row">
        <button type="button" class="button primary" onClick={onDemo}>
          {t('welcome.demo')}
        </button>
        <button type="button" class="button" onClick={onOptions}>
          {t('welcome.options')}
        </button>
      </div>
      <Picture label={t('welcome.picture')} />
      <Steps />
      <section class="page-section">
        <WhereChoice value={where} onChange={onWhere} />
        <p class="invalid" role="alert">
          {failure}
        </p>
      </section>
      {builtIn && (
        <section class="page-section">
          <h2>{t('welcome.builtIn')}</h2>
          <p>
            {builtIn === 'available' ? t('welcome.builtInAvailable') : t('welcome.builtInDownloadable')}{' '}
            <button type="button" class="text-button" onClick={onOptions}>
              {t('builtInOffer.setUp')}
            </button>
          </p>
        </section>
      )}
      <section class="page-section privacy">
        <Icon name="lock" size={20} />
        <div>
          <h2>{t('welcome.privacy')}</h2>
          <p>{t('welcome.privacyMore')}</p>
        </div>
      </section>
    </main>
  )
}
