interface Props {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A labelled on-off switch; the knob moves, so that colour is not all that tells. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <label class="switch">
      <span>
        <bdi>{label}</bdi>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
