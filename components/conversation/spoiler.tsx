import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useText } from '../text'

/** What the writer of a comment hid: it is not even drawn until a reader opens it, and can be closed again. */
export function Spoiler({ children }: { children: ComponentChildren }) {
  const { t } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="text-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('talk.hideSpoiler') : t('talk.showSpoiler')}
      </button>
      <span id={id} hidden={!isOpen}>
        {isOpen && <> {children}</>}
      </span>
    </>
  )
}
