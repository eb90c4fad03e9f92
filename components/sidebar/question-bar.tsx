import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icons/icon'
import { isolate } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'

export interface QuestionBarProps {
  headline: string
  /** What the reader said just now, which can be taken back; null while the question is open. */
  answered: 'same' | 'other' | null
  onAnswer: (answer: 'same' | 'other') => void
  onUndo: () => void
  /** Puts the question away unanswered; without it there is no such button. */
  onDismiss?: () => void
}

/** Asks whether the page tells a story, and after the answer offers to take it back. */
export function QuestionBar({ headline, answered, onAnswer, onUndo, onDismiss }: QuestionBarProps) {
  const { t, dir, locale } = useText()
  const buttons = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)

  // The button that was pressed goes; the focus stays with what stands in its place.
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    buttons.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [answered])

  const answer = (given: 'same' | 'other') => {
    takesFocus.current = true
    onAnswer(given)
  }
  const undo = () => {
    takesFocus.current = true
    onUndo()
  }

  const noted = answered === 'same' ? t('sidebar.notedSame') : t('sidebar.notedOther')
  return (
    <section
      class={answered ? 'question noted' : 'question'}
      dir={dir}
      lang={locale}
      aria-label={t('sidebar.question')}
    >
      <Icon name={answered ? 'check' : 'question'} size={20} />
      <p class="question-text" role="status">
        {answered ? noted : t('sidebar.ask', [isolate(headline)])}
      </p>
      <div ref={buttons} class="question-answers">
        {answered ? (
          <button key="undo" type="button" class="button" onClick={undo}>
            <Icon name="undo" />
            {t('sidebar.undo')}
          </button>
        ) : (
          <>
            <button key="same" type="button" class="button" onClick={() => answer('same')}>
              {t('sidebar.yes')}
            </button>
            <button key="other" type="button" class="button" onClick={() => answer('other')}>
              {t('sidebar.no')}
            </button>
          </>
        )}
      </div>
      {onDismiss && <IconButton icon="close" label={t('sidebar.dismiss')} onClick={onDismiss} />}
    </section>
  )
}
