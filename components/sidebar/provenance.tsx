import type { Brief } from '../../core/brief/brief'
import type { MadeOf } from '../../core/views'
import { isolate } from '../shared/format'
import { Licence } from '../shared/licence'
import { OutsideLink } from '../shared/outside-link'
import { useDay } from '../shared/use-day'
import { type Translate, useText } from '../text'

function madeBy({ provenance }: Brief, when: string, t: Translate): string {
  const by = isolate(provenance.by)
  switch (provenance.kind) {
    case 'editorial':
      return t('sidebar.byEditors', [by, when])
    case 'feed':
      return t('sidebar.byFeed', [by, when])
    case 'publisher':
      return t('sidebar.byPublisher', [by, when])
    case 'extractive':
      return t('sidebar.byExtract', [by, when])
    case 'model':
      return t('sidebar.byModel', [by, when])
  }
}

interface Props {
  brief: Brief
  /** What there is to say of a brief that was made of this page; null where its story was recognised. */
  made: MadeOf | null
}

/** Who made the brief and when, and that making or recognising it told nobody, where no model was asked. */
export function Provenance({ brief, made }: Props) {
  const { t } = useText()
  const when = useDay(brief.updatedAt)
  const { url } = brief.provenance
  return (
    <p class="provenance">
      {madeBy(brief, when, t)} {made ? !made.notes && t('made.nothingLeft') : t('sidebar.onDevice')}{' '}
      <Licence brief={brief} />
      {url && <OutsideLink href={url}>{t('sidebar.aboutMaker')}</OutsideLink>}
    </p>
  )
}
