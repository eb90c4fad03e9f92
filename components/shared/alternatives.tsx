interface Props<Key extends string | number> {
  /** What is chosen between, to those who hear the page. */
  label: string
  of: readonly { key: Key; label: string }[]
  shown: Key
  /** The reader pressed another one than is shown. */
  onSelect: (key: Key) => void
}

/** A few things of which one is shown, side by side; a press turns to another. */
export function Alternatives<Key extends string | number>({ label, of, shown, onSelect }: Props<Key>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and cannot be laid out as one line everywhere
    <div class="brief-switch" role="group" aria-label={label}>
      {of.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === shown}
          onClick={() => key !== shown && onSelect(key)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
