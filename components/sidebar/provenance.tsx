import type { Brief } from '../../core/brief/brief'
import { day, isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { type Text, useText } from '../text'

function madeBy({ provenance, updatedAt }: Brief, { t, locale }: Text): string {
  const by = isolate(provenance.by)
  const when = day(updatedAt, locale)
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

/** Who made the brief and when, and that recognising it told nobody. */
export function Provenance({ brief }: { brief: Brief }) {
  const text = useText()
  const { url } = brief.provenance
  return (
    <p class="provenance">
      {madeBy(brief, text)} {text.t('sidebar.onDevice')}{' '}
      {url && <OutsideLink href={url}>{text.t('sidebar.aboutMaker')}</OutsideLink>}
    </p>
  )
}
