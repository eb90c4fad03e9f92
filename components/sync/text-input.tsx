interface Props {
  id: string
  describedBy: string
  invalid: boolean
  value: string
  /** Whether it is hidden while it is typed. */
  isSecret?: boolean
  /** Whether it is written from left to right in every language, as addresses and passwords are. */
  isLatin?: boolean
  onChange: (value: string) => void
}

/** A line of text of the sync's form; no browser is to remember what is typed there. */
export function TextInput({ id, describedBy, invalid, value, isSecret, isLatin, onChange }: Props) {
  const common = {
    id,
    value,
    dir: isLatin ? ('ltr' as const) : ('auto' as const),
    autocomplete: 'off' as const,
    spellcheck: false,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  }
  return isSecret ? <input type="password" {...common} /> : <input type="text" {...common} />
}
