import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { OutsideLink } from './outside-link'

/** What a brief may be used under; nothing where its maker names no licence. */
export function LicenceLink({ brief }: { brief: Brief }) {
  const { t } = useText()
  const { licence } = brief.provenance
  if (!licence) return null
  return (
    <>
      {t('sources.licence')} <OutsideLink href={licence.url}>{licence.name}</OutsideLink>{' '}
    </>
  )
}
