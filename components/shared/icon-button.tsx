import type { Ref } from 'preact'
import { Icon, type IconName } from '../icons/icon'

interface Props {
  icon: IconName
  label: string
  onClick: () => void
  buttonRef?: Ref<HTMLButtonElement>
}

/** A button that is only an icon; its label is its name and its tooltip. */
export function IconButton({ icon, label, onClick, buttonRef }: Props) {
  return (
    <button
      ref={buttonRef}
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
