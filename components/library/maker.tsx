import type { Brief } from '../../core/brief/brief'
import { isolate } from '../shared/format'
import { Licence } from '../shared/licence'
import { OutsideLink } from '../shared/outside-link'
import { useDay } from '../shared/use-day'
import { type Translate, useText } from '../text'

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

/** Who made a brief, and when. */
export function Maker({ brief }: { brief: Brief }) {
  const { t } = useText()
  const when = useDay(brief.updatedAt)
  const { url } = brief.provenance
  return (
    <>
      {sentence(brief, when, t)} <Licence brief={brief} />
      {url && <OutsideLink href={url}>{t('sidebar.aboutMaker')}</OutsideLink>}
    </>
  )
}
