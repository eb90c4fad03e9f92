import type { FeedFault } from '../../core/sources/fault'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'

/** Faults that are shown; the checker of feeds names all. */
const SHOWN = 20

interface Props {
  faults: readonly FeedFault[]
  open?: boolean
}

/** What is wrong in a source's items and how its maker can fix it, in the words of the checker of feeds. */
export function Faults({ faults, open = false }: Props) {
  const { t } = useText()
  if (faults.length === 0) return null
  return (
    <details class="faults" open={open}>
      <summary>{t('sources.faults', faults.length, [wholeNumber(faults.length, t)])}</summary>
      <ul lang="en" dir="ltr">
        {faults.slice(0, SHOWN).map(({ path, wrong, fix }) => (
          <li key={`${path} ${wrong}`}>
            <code>{path}</code> {wrong}. <span>{fix}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
