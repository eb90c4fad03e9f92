import type { ComponentChildren } from 'preact'

interface Props<T extends string> {
  label: string
  value: T
  /** Whether something else than everything is chosen. */
  isSet?: boolean
  onChange: (value: string) => void
  children: ComponentChildren
}

/** A list to choose one of, with its name above. */
export function SelectField<T extends string>({ label, value, isSet = false, onChange, children }: Props<T>) {
  return (
    <label class="select-field" data-set={isSet}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  )
}
