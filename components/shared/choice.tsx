import { useId } from 'preact/hooks'

/** One of several answers, with a sentence on what it means where that helps. */
interface ChoiceOption<T extends string> {
  value: T
  label: string
  note?: string
}

interface Props<T extends string> {
  legend: string
  /** A sentence on the whole question. */
  lead?: string
  options: readonly ChoiceOption<T>[]
  value: T
  /** Below each other with room for notes, or side by side in one line. */
  layout?: 'rows' | 'line'
  onChange: (value: T) => void
}

/** Radio buttons of which one holds. */
export function Choice<T extends string>({
  legend,
  lead,
  options,
  value,
  layout = 'rows',
  onChange,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset class={`choice ${layout}`} aria-describedby={lead ? `${name}-lead` : undefined}>
      <legend>{layout === 'rows' ? <h2>{legend}</h2> : <h3>{legend}</h3>}</legend>
      {lead && (
        <p id={`${name}-lead`} class="choice-lead">
          {lead}
        </p>
      )}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span class="choice-label">
              {option.label}
              {option.note && <span class="choice-note">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
