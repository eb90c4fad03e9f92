import { useId } from 'preact/hooks'
import { Icon, type IconName } from '../icons/icon'

/** One thing a menu offers. */
export interface MenuItem {
  key: string
  label: string
  /** A quiet word at the end of the line. */
  hint?: string | undefined
  icon?: IconName
  onSelect: () => void
}

/** Things that belong together, with a title where they need one. */
export interface MenuGroup {
  key: string
  title?: string
  items: readonly MenuItem[]
}

interface Props {
  groups: readonly MenuGroup[]
  /** Called before what was chosen is done. */
  onDone: () => void
}

/** The entries of an open menu. */
export function MenuItems({ groups, onDone }: Props) {
  const id = useId()
  return groups.map((group) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
    <div
      key={group.key}
      class="menu-group"
      role="group"
      aria-labelledby={group.title ? `${id}-${group.key}` : undefined}
    >
      {group.title && (
        <span id={`${id}-${group.key}`} class="menu-title" role="presentation">
          {group.title}
        </span>
      )}
      {group.items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onDone()
            item.onSelect()
          }}
        >
          {item.icon && <Icon name={item.icon} />}
          <span class="menu-label">{item.label}</span>
          {item.hint && <span class="menu-hint">{item.hint}</span>}
        </button>
      ))}
    </div>
  ))
}
