import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { MOST_NOTE } from '../../core/library/note'
import { useText } from '../text'
import type { NoteState } from './types'

/** ms without a key after which the note is kept. */
const PAUSE = 600

interface Props {
  note: string
  state: NoteState
  onNote: (note: string) => void
}

/** The reader's own note on a story; it is kept as it is written, and at once when the field or the page is left. */
export function StoryNote({ note, state, onNote }: Props) {
  const { t } = useText()
  const id = useId()
  const [draft, setDraft] = useState(note)
  const kept = useRef(note)
  const latest = useRef({ draft, onNote })
  latest.current = { draft, onNote }

  const keep = () => {
    const { draft, onNote } = latest.current
    if (draft === kept.current) return
    kept.current = draft
    onNote(draft)
  }

  useEffect(() => {
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [draft])

  useEffect(() => {
    const onHide = () => keep()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      keep()
    }
  }, [])

  const isKept = state === 'kept' && draft === kept.current
  return (
    <section class="story-note">
      <label class="label" for={id}>
        {t('library.note')}
      </label>
      <textarea
        id={id}
        rows={5}
        dir="auto"
        maxLength={MOST_NOTE}
        value={draft}
        placeholder={t('library.notePlaceholder')}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
      />
      <p class={state === 'failed' ? 'invalid' : 'quiet'} role={state === 'failed' ? 'alert' : 'status'}>
        {state === 'failed'
          ? t('library.noteFailed')
          : draft !== '' && (isKept ? t('library.noteKept') : t('library.noteKeeping'))}
      </p>
      {state === 'failed' && (
        <button type="button" class="button" onClick={() => onNote(draft)}>
          {t('errors.retry')}
        </button>
      )}
    </section>
  )
}
