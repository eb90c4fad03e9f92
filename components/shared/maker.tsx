import type { Brief } from '../../core/brief/brief'
import { type Translate, useText } from '../text'
import { isolate } from './format'
import { LicenceLink } from './licence-link'
import { OutsideLink } from './outside-link'
import { useDay } from './use-day'

function sentence({ provenance }: Brief, when: string, t: Translate): string {
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
  /** A sentence on how it came here, where there is one to say. */
  note?: string | false
}

/** Who made a brief, and when. */
export function Maker({ brief, note }: Props) {
  const { t } = useText()
  const when = useDay(brief.updatedAt)
  const { url } = brief.provenance
  return (
    <>
      {sentence(brief, when, t)} {note && `${note} `}
      <LicenceLink brief={brief} />
      {url && <OutsideLink href={url}>{t('sidebar.aboutMaker')}</OutsideLink>}
    </>
  )
}
