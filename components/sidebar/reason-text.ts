import type { Reason } from '../../core/match/decision'
import { day, isolate, list, wholeNumber } from '../shared/format'
import type { Text } from '../text'

/** One reason as a plain sentence. What the page says is isolated, so that its direction stays its own. */
export function reasonText(reason: Reason, { t, locale }: Text): string {
  switch (reason.kind) {
    case 'answer':
      return t('reasons.answer')
    case 'address':
      return t('reasons.address', [isolate(reason.address)])
    case 'title':
      return t('reasons.title', [isolate(reason.title)])
    case 'terms':
      return t('reasons.terms', [list(reason.terms, locale)])
    case 'names':
      return t('reasons.names', [list(reason.names, locale)])
    case 'numbers':
      return t('reasons.numbers', [list(reason.numbers, locale)])
    case 'date': {
      const days = Math.round(Math.abs(reason.days))
      return days === 0 ? t('reasons.sameDay') : t('reasons.days', days, [wholeNumber(days, t)])
    }
    case 'conflict':
      return conflictText(reason, { t, locale })
  }
}

function conflictText(
  { what, page, brief }: Extract<Reason, { kind: 'conflict' }>,
  { t, locale }: Pick<Text, 't' | 'locale'>,
): string {
  switch (what) {
    case 'name':
      return t('reasons.conflictName', [isolate(page), isolate(brief)])
    case 'number':
      return t('reasons.conflictNumber', [isolate(page), isolate(brief)])
    case 'date':
      return t('reasons.conflictDate', [day(page, locale), day(brief, locale)])
  }
}
