import type { Brief } from '../../core/brief/brief'
import { evidenceLines, LINE } from '../../core/evidence/lines'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import type { EvidenceContent } from './types'

interface Props {
  brief: Brief
  content: EvidenceContent
}

/** On another outlet's page: what the brief says and not the page, and what the page says and not the brief. */
export function TwoLists({ brief, content }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  if (content.kind !== 'ready') return null
  const { evidence, highlights } = content
  const notHere = evidenceLines(evidence).filter(([, { verdict }]) => verdict === 'absent')
  return (
    <section class="two-lists">
      <h3 class="label">{t('evidence.notHere')}</h3>
      {notHere.length === 0 && <p class="quiet">{t('evidence.notHereNone')}</p>}
      <ul>
        {notHere.map(([name, { text }]) => (
          <li key={name} dir="auto" lang={brief.lang}>
            {text}
          </li>
        ))}
      </ul>
      <h3 class="label">{t('evidence.onlyHere')}</h3>
      {evidence.uncovered.length === 0 && <p class="quiet">{t('evidence.onlyHereNone')}</p>}
      <ul>
        {evidence.uncovered.map(({ text }, index) => {
          const name = LINE.uncovered(index)
          return (
            <li key={name} dir="auto">
              {text}{' '}
              {highlights.unshown[name] ? (
                <span class="quiet">
                  {t(highlights.unshown[name] === 'hidden' ? 'evidence.hidden' : 'evidence.gone')}
                </span>
              ) : (
                <button
                  type="button"
                  class="text-button"
                  data-line={name}
                  onClick={() => dispatch({ type: 'seek', line: name })}
                >
                  {t('evidence.show')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
