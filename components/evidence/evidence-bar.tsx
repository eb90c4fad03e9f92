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

/**
 * Below the takeaways: the filter for the lines that are not on the page, or why none could be sought. Its place is kept free while
 * the page is searched.
 */
export function EvidenceBar({ content, offersFilter, onlyLacking, onFilter }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const isReady = content.kind === 'ready'
  const hasNothing =
    isReady && evidenceLines(content.evidence).every(([, { verdict }]) => verdict === 'absent')
  const says = content.kind === 'unread' || hasNothing
  if (!says && !offersFilter) return null
  return (
    <div class="evidence-bar">
      {says && (
        <p class="evidence-state" role="status">
          <Icon name="alert" />
          <span>{content.kind === 'unread' ? unreadWords(content.why, t) : t('evidence.nothing')}</span>
          <button type="button" class="text-button" onClick={() => dispatch({ type: 'find evidence' })}>
            {t('evidence.again')}
          </button>
        </p>
      )}
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
