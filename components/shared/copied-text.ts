import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import type { Text, Translate } from '../text'
import { wholeNumber } from './format'

/** The name of a form within a sentence. */
export function formatName(format: CopyFormat, t: Translate): string {
  return { rich: t('copy.rich'), markdown: t('copy.markdown'), plain: t('copy.plain') }[format]
}

/** Says what was copied, and in which form. `count` is how many takeaways the brief has. */
export function copiedText(what: CopyWhat, format: CopyFormat, count: number, { t }: Text): string {
  const form = formatName(format, t)
  if (what.part === 'brief') return t('copy.copiedBrief', [form])
  if (what.part === 'takeaway') return t('copy.copiedTakeaway', [wholeNumber(what.index + 1, t), form])
  if (what.part === 'evidence') return t('copy.copiedEvidence', count, [wholeNumber(count, t), form])
  return t('copy.copiedTakeaways', count, [wholeNumber(count, t), form])
}
