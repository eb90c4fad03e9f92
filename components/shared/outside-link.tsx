import type { ComponentChildren } from 'preact'
import { useText } from '../text'

interface Props {
  href: string
  children: ComponentChildren
  class?: string
  /** What stands there, to be seen before it is opened. */
  title?: string
}

/** A link that leaves for another site: in a new tab, telling it nothing of this page. Other schemes than http(s) stay plain text. */
export function OutsideLink({ href, children, class: name, title }: Props) {
  const { t } = useText()
  if (!/^https?:\/\//i.test(href)) return <span class={name}>{children}</span>
  const opens = t('sidebar.newTab')
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      class={name}
      title={title ? `${title}\n${opens}` : opens}
    >
      {children}
    </a>
  )
}
