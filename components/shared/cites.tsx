import type { Brief, Coverage } from '../../core/brief/brief'
import { useText } from '../text'
import { OutsideLink } from './outside-link'
import { Parts } from './parts'

interface Props {
  brief: Brief
  /** What the line rests on, as the brief says. */
  of: readonly string[] | undefined
}

/** The outlets a line rests on, each leading to its text; nothing where the brief names none it lists. */
export function Cites({ brief, of = [] }: Props) {
  const { t } = useText()
  const listed = new Map<string, Coverage>([...brief.coverage, brief.story].map((one) => [one.url, one]))
  const found = [...new Set(of)].flatMap((url) => listed.get(url) ?? [])
  if (found.length === 0) return null
  return (
    <span class="cites quiet">
      {t('sidebar.cites')}{' '}
      <Parts
        of={found.map(({ url, publisher }) => (
          <OutsideLink key={url} href={url}>
            {publisher}
          </OutsideLink>
        ))}
      />
    </span>
  )
}
