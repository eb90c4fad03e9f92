import type { TargetedEvent } from 'preact'
import { LINE } from '../../core/evidence/lines'
import { percent, wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { shapeOf } from './mark-words'
import type { EvidenceContent } from './types'

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The least share of the map between two ticks: 6 px on one of 700 px. */
const APART = 6 / 700

/** Moves ticks apart that would merge, in their order; the last ones move up where the end is near. */
function spread<T extends { at: number }>(ticks: readonly T[]): T[] {
  const apart: T[] = []
  for (const tick of ticks) {
    const before = apart.at(-1)
    apart.push({ ...tick, at: before ? Math.max(tick.at, before.at + APART) : tick.at })
  }
  let limit = 1
  for (const tick of apart.reverse()) {
    tick.at = Math.max(0, Math.min(tick.at, limit))
    limit = tick.at - APART
  }
  return apart.reverse()
}

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
      return at === undefined ? [] : [{ name, index, at, place: at, shape: shapeOf(line) }]
    })
    .sort((a, b) => a.at - b.at)
  if (!ticks.length) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="page-map" role="group" aria-label={t('evidence.map')} onKeyDown={stepAlong}>
      {spread(ticks).map(({ name, index, at, place, shape }, order) => {
        const label = t('evidence.mapTick', [wholeNumber(index + 1, t), percent(place, t)])
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
