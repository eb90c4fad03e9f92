import type { TargetedEvent } from 'preact'
import { LINE } from '../../core/evidence/lines'
import { percent, wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { shapeOf } from './mark-words'
import type { EvidenceContent } from './types'

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrow keys go along the map; Tab goes past it. */
function stepAlong(event: TargetedEvent<HTMLElement, KeyboardEvent>): void {
  const step = STEP[event.key]
  if (step === undefined) return
  const ticks = [...event.currentTarget.querySelectorAll('button')]
  const at = ticks.findIndex((tick) => tick.matches(':focus'))
  event.preventDefault()
  ticks.at((at + step) % ticks.length)?.focus()
}

/** Where on the page the takeaways stand: the page from top to bottom, a tick for each. */
export function PageMap({ content }: { content: EvidenceContent }) {
  const { t } = useText()
  const { dispatch } = useActions()
  if (content.kind !== 'ready') return null
  const { evidence, highlights } = content
  const ticks = evidence.takeaways
    .flatMap((line, index) => {
      const name = LINE.takeaway(index)
      const at = highlights.positions[name]
      return at === undefined ? [] : [{ name, index, at, shape: shapeOf(line) }]
    })
    .sort((a, b) => a.at - b.at)
  if (!ticks.length) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="page-map" role="group" aria-label={t('evidence.map')} onKeyDown={stepAlong}>
      {ticks.map(({ name, index, at, shape }, order) => {
        const label = t('evidence.mapTick', [wholeNumber(index + 1, t), percent(at, t)])
        return (
          <button
            key={name}
            type="button"
            class={`tick tick-${shape}`}
            style={{ '--at': String(at) }}
            tabIndex={order === 0 ? 0 : -1}
            aria-label={label}
            aria-current={highlights.reading === name ? 'location' : undefined}
            title={label}
            onClick={() => dispatch({ type: 'seek', line: name })}
          />
        )
      })}
    </div>
  )
}
