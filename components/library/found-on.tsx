import type { StoryVisit } from '../../core/library/story-detail'
import { hostOf } from '../../core/models/model-address'
import { isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useText } from '../text'

/** Pages named below one takeaway; the list of all stands beside. */
const MOST = 5

interface Props {
  takeaway: string
  visits: readonly StoryVisit[]
}

/** The pages on which a takeaway was found, each leading to the passage; nothing where it was found on none. */
export function FoundOn({ takeaway, visits }: Props) {
  const { t } = useText()
  const found = visits.flatMap(({ url, found = [] }) => {
    const line = found.find((one) => one.line === takeaway)
    return line ? [{ ...line, url }] : []
  })
  if (found.length === 0) return null
  return (
    <span class="cites quiet">
      {t('library.foundOn')}{' '}
      <Parts
        of={found.slice(0, MOST).map(({ url, fragment, verdict, said }) => (
          <OutsideLink key={url} href={url + fragment} title={isolate(said)}>
            {verdict === 'found' ? hostOf(url) : t('library.foundPartly', [isolate(hostOf(url))])}
          </OutsideLink>
        ))}
      />
    </span>
  )
}
