import { evidenceLines } from '../../core/evidence/lines'
import { Icon } from '../icons/icon'
import { useActions } from '../sidebar/actions'
import { type Translate, useText } from '../text'
import type { EvidenceContent } from './types'

function unreadWords(why: Extract<EvidenceContent, { kind: 'unread' }>['why'], t: Translate): string {
  switch (why) {
    case 'too little text':
      return t('evidence.unreadLittle')
    case 'page changed':
    case 'page gone':
      return t('evidence.unreadChanged')
    case 'page silent':
      return t('evidence.unreadSilent')
    case 'withheld':
      return t('evidence.unreadWithheld')
    case 'excluded':
      return t('evidence.unreadExcluded')
    default:
      return t('evidence.unread')
  }
}

interface Props {
  content: EvidenceContent
  /** Whether the filter is offered. */
  offersFilter: boolean
  /** Whether only lines are shown that the page lacks. */
  onlyLacking: boolean
  onFilter: (onlyLacking: boolean) => void
}

/** How the search for the lines went, and the filter for those that are not on the page. */
export function EvidenceBar({ content, offersFilter, onlyLacking, onFilter }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  if (content.kind === 'none') return null
  const isReady = content.kind === 'ready'
  const hasNothing =
    isReady && evidenceLines(content.evidence).every(([, { verdict }]) => verdict === 'absent')
  const again = (
    <button type="button" class="text-button" onClick={() => dispatch({ type: 'find evidence' })}>
      {t('evidence.again')}
    </button>
  )
  return (
    <div class="evidence-bar">
      <p class="evidence-state" role="status">
        {content.kind === 'looking' && t('evidence.looking')}
        {content.kind === 'unread' && (
          <>
            <Icon name="alert" />
            <span>{unreadWords(content.why, t)}</span>
          </>
        )}
        {hasNothing && <span>{t('evidence.nothing')}</span>}
        {isReady && content.evidence.cut === 'paywall' && <span>{t('evidence.paywall')}</span>}
        {isReady && content.evidence.cut === 'long' && <span>{t('evidence.long')}</span>}
      </p>
      {(content.kind === 'unread' || hasNothing) && again}
      {isReady && !hasNothing && offersFilter && (
        <button
          type="button"
          class="filter"
          aria-pressed={onlyLacking}
          onClick={() => onFilter(!onlyLacking)}
        >
          {t('evidence.onlyLacking')}
        </button>
      )}
    </div>
  )
}
