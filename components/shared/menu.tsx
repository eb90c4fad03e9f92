import type { TargetedEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../icons/icon'
import { type MenuGroup, MenuItems } from './menu-items'

interface Props {
  label: string
  icon: IconName
  /** Which way the list opens. */
  opens: 'up' | 'down'
  groups: readonly MenuGroup[]
  class?: string
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * A button that opens a menu, by the ARIA menu button pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/):
 * arrows, Home and End move, a letter goes to the next entry that begins with it, Escape and Tab close, and the focus
 * returns to the button.
 */
export function Menu({ label, icon, opens, groups, class: name = 'icon-button' }: Props) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])]
  const close = () => {
    setOpen(null)
    button.current?.focus()
  }

  useEffect(() => {
    if (open)
      entries()
        .at(open === 'first' ? 0 : -1)
        ?.focus()
  }, [open])

  const onButtonKeyDown = (event: TargetedEvent<HTMLButtonElement, KeyboardEvent>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
  }

  const onKeyDown = (event: TargetedEvent<HTMLDivElement, KeyboardEvent>) => {
    const found = entries()
    const at = found.findIndex((entry) => entry.matches(':focus'))
    const step = STEP[event.key]
    if (step !== undefined) found.at((at + step) % found.length)?.focus()
    else if (event.key === 'Home') found[0]?.focus()
    else if (event.key === 'End') found.at(-1)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (/^\p{L}$/u.test(event.key)) goToLetter(found, at, event.key)
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  const onFocusOut = (event: TargetedEvent<HTMLDivElement, FocusEvent>) => {
    const to = event.relatedTarget
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOpen(null)
  }

  return (
    <div class="menu" onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class={name}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(open ? null : 'first')}
        onKeyDown={onButtonKeyDown}
      >
        <Icon name={icon} />
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class={`menu-list ${opens}`}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={onKeyDown}
        >
          <MenuItems groups={groups} onDone={close} />
        </div>
      )}
    </div>
  )
}

function goToLetter(entries: readonly HTMLButtonElement[], at: number, letter: string): void {
  const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)]
  const wanted = letter.toLocaleLowerCase()
  after.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(wanted))?.focus()
}
