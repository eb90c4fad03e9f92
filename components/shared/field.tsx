import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: string
  note?: ComponentChildren
  /** What is wrong with what was typed, or null. */
  fault?: string | null
  children: (ids: { id: string; describedBy: string; invalid: boolean }) => ComponentChildren
}

/** A field with its label above, a note and what is wrong with it below. */
export function Field({ label, note, fault = null, children }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, describedBy: `${id}-note ${id}-fault`, invalid: fault !== null })}
      <p id={`${id}-note`} class="quiet">
        {note}
      </p>
      <p id={`${id}-fault`} class="invalid" role="alert">
        {fault}
      </p>
    </div>
  )
}
