import { Icon } from '../icons/icon'

interface Props {
  title: string
  lead?: string
}

/** The title of one of our own pages, under the pulse line. */
export function PageHead({ title, lead }: Props) {
  return (
    <header class="page-head">
      <Icon name="pulse" size={32} />
      <h1>{title}</h1>
      {lead && <p class="page-lead">{lead}</p>}
    </header>
  )
}
