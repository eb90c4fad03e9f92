import type { TargetedEvent } from 'preact'
import { clampWidth, NARROWEST, WIDEST } from '../../core/sidebar/width'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'
import { useActions } from './actions'

/** CSS px by one press of an arrow key. */
const STEP = 20

/** The edge by which the sidebar is made wider or narrower, with the pointer or with arrow keys. */
export function Grip({ width }: { width: number }) {
  const { dispatch } = useActions()
  const { t, dir } = useText()
  // The sidebar stands at the end of the line, so the key that points to the text makes it wider.
  const wider = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const narrower = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const onKeyDown = (event: TargetedEvent<HTMLElement, KeyboardEvent>) => {
    const to = {
      [wider]: width + STEP,
      [narrower]: width - STEP,
      Home: NARROWEST,
      End: WIDEST,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    dispatch({ type: 'set width', width: clampWidth(to) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      class="grip"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('sidebar.width')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuetext={t('sidebar.widthValue', [wholeNumber(width, t)])}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => dispatch({ type: 'drag width', event })}
    />
  )
}
