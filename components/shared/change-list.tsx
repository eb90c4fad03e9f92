import type { BriefPart, LineChange } from '../../core/brief/changes'
import { type Translate, useText } from '../text'

function partLabel(part: BriefPart, t: Translate): string {
  switch (part) {
    case 'headline':
      return t('library.headline')
    case 'whyItMatters':
      return t('sidebar.whyItMatters')
    case 'takeaways':
      return t('sidebar.takeaways')
    case 'analysis':
      return t('sidebar.analysis')
  }
}

/** What one version of a brief says otherwise than another, line by line; each says in words what happened to it. */
export function ChangeList({ changes }: { changes: readonly LineChange[] }) {
  const { t } = useText()
  if (changes.length === 0) return <p class="quiet">{t('library.noChange')}</p>
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.part} ${change.kind} ${change.at}`} data-change={change.kind}>
          <p class="quiet">
            {partLabel(change.part, t)}
            {': '}
            {change.kind === 'added' && t('library.lineAdded')}
            {change.kind === 'removed' && t('library.lineRemoved')}
            {change.kind === 'reworded' && t('library.lineReworded')}
          </p>
          {'before' in change && (
            <p dir="auto">
              <del>{change.before}</del>
            </p>
          )}
          {'now' in change && (
            <p dir="auto">
              <ins>{change.now}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
