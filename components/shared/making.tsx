import type { BriefProgress } from '../../core/views'
import { type Translate, useText } from '../text'
import { grouped, isolate, percent } from './format'
import { ModelParts } from './model-parts'
import { Skeleton } from './skeleton'

interface Props {
  progress: BriefProgress | null
  onCancel: () => void
}

function stepWords(progress: BriefProgress | null, t: Translate): string {
  switch (progress?.step) {
    case 'choosing':
      return t('making.choosing', [grouped(progress.words, t)])
    case 'asking':
      return progress.share < 1
        ? t('making.askingPart', [isolate(progress.by.name), percent(progress.share, t)])
        : t('making.asking', [isolate(progress.by.name)])
    case 'writing':
      return t('making.writing', [isolate(progress.by.name)])
    default:
      return t('making.reading')
  }
}

/** Where the page's text goes while the brief is made. */
function whereWords(progress: BriefProgress | null, t: Translate): string {
  const by = progress && 'by' in progress ? progress.by : null
  return !by || by.staysHere ? t('making.here') : t('making.goesTo', [isolate(by.host)])
}

/** A brief is being made: how far it is, what of it is there, and the way out. */
export function Making({ progress, onCancel }: Props) {
  const { t } = useText()
  return (
    <div class="making">
      <div class="making-head">
        <p role="status">
          <b>{stepWords(progress, t)}</b>
          <span class="quiet">{whereWords(progress, t)}</span>
        </p>
        <button type="button" class="button" onClick={onCancel}>
          {t('making.cancel')}
        </button>
      </div>
      {progress?.step === 'writing' ? <ModelParts parts={progress.parts} /> : <Skeleton />}
    </div>
  )
}
