import type { SourceFailure } from '../../core/conversation/failure'
import { wholeNumber } from '../shared/format'
import type { Translate } from '../text'

/** Why a source told nothing, in the reader's words. */
export function sourceFailureWords(failure: SourceFailure, t: Translate): string {
  switch (failure.kind) {
    case 'withheld':
      return t('talk.failed.withheld')
    case 'offline':
      return t('talk.failed.offline')
    case 'timeout':
      return t('talk.failed.timeout')
    case 'busy':
      return failure.retryAfter === null
        ? t('talk.failed.busy')
        : t('talk.failed.busyFor', failure.retryAfter, [wholeNumber(failure.retryAfter, t)])
    case 'paced':
      return t('talk.failed.paced', failure.retryAfter, [wholeNumber(failure.retryAfter, t)])
    case 'login':
      return t('talk.failed.login')
    case 'gone':
      return t('talk.failed.gone')
    case 'refused':
      return t('talk.failed.refused', [wholeNumber(failure.status, t)])
    case 'broken':
      return t('talk.failed.broken', [wholeNumber(failure.status, t)])
    case 'moved':
      return t('talk.failed.moved')
    case 'malformed':
      return t('talk.failed.malformed')
    case 'too long':
      return t('talk.failed.tooLong')
    case 'given up':
      return t('talk.failed.givenUp')
    case 'failed':
      return t('talk.failed.failed')
  }
}
