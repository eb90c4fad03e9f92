import { useEffect, useRef } from 'preact/hooks'
import { isolate } from '../shared/format'
import { type Text, useText } from '../text'
import { useActions } from './actions'
import type { Confirm } from './types'

function question({ kind, detail }: Confirm, { t }: Text): string {
  const named = isolate(detail)
  switch (kind) {
    case 'ask':
      return t('confirm.ask', [named])
    case 'by itself':
      return t('confirm.byItself', [named])
    case 'model':
      return t('confirm.model', [named])
    case 'save':
      return t('confirm.save')
  }
}

/** Asks whether the press was meant, at the foot of the sidebar. Once for each kind of press on a site. */
export function ConfirmBar(confirm: Confirm) {
  const text = useText()
  const { t } = text
  const { dispatch } = useActions()
  const answer = (isYes: boolean) => dispatch({ type: 'confirm', isYes })
  const yes = useRef<HTMLButtonElement>(null)
  // The focus goes back to what was pressed once the question is answered.
  useEffect(() => {
    const before = document.activeElement
    yes.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      class="confirm"
      aria-label={t('confirm.name')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        answer(false)
      }}
    >
      <p role="status" dir="auto">
        {question(confirm, text)}
      </p>
      <div class="confirm-answers">
        <button ref={yes} type="button" class="button primary" onClick={() => answer(true)}>
          {t('confirm.yes')}
        </button>
        <button type="button" class="button" onClick={() => answer(false)}>
          {t('confirm.no')}
        </button>
      </div>
    </section>
  )
}
