import { Icon } from '../icons/icon'

interface Props {
  label: string
  /** What pressing it tells. */
  title: string
  /** Asks something, or warns of something. */
  tone?: 'question' | 'warning' | undefined
  /** Whether the panel is shown, the id of the panel, and what the reader's press does. */
  open: boolean
  controls: string
  onToggle: () => void
}

/** What a brief is and why it is here, in two or three words; pressed, a panel tells the rest. */
export function Pill({ label, title, tone, open, controls, onToggle }: Props) {
  return (
    <button
      type="button"
      class={tone ? `pill pill-${tone}` : 'pill'}
      aria-expanded={open}
      aria-controls={controls}
      title={title}
      onClick={onToggle}
    >
      {tone === 'warning' && <Icon name="alert" size={12} />}
      <span>{label}</span>
      <Icon name="down" size={12} />
    </button>
  )
}
