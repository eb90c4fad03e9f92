import type { FeedFailure } from '../../core/sources/failure'
import { isolate, wholeNumber } from '../shared/format'
import type { Translate } from '../text'

function addressWords(fault: Extract<FeedFailure, { kind: 'address' }>['fault'], t: Translate): string {
  switch (fault) {
    case 'no address':
      return t('sources.errors.noAddress')
    case 'not the web':
      return t('sources.errors.notWeb')
    case 'in the clear':
      return t('sources.errors.inTheClear')
    case 'with a password':
      return t('sources.errors.withPassword')
  }
}

function noSourceWords(
  { what, host, place }: Extract<FeedFailure, { kind: 'no source' }>,
  t: Translate,
): string {
  const at = isolate(host)
  switch (what) {
    case 'page':
      return t('sources.errors.page', [at])
    case 'xml':
      return t('sources.errors.xml', [at])
    case 'broken json':
      return t('sources.errors.brokenJson', [
        at,
        wholeNumber(place?.line ?? 1, t),
        wholeNumber(place?.column ?? 1, t),
      ])
    case 'empty':
      return t('sources.errors.empty', [at])
    case 'no manifest':
      return t('sources.errors.noManifest', [at])
    case 'other json':
    case 'other':
      return t('sources.errors.other', [at])
  }
}

function ledElsewhereWords(
  { host, to, why }: Extract<FeedFailure, { kind: 'led elsewhere' }>,
  t: Translate,
): string {
  const [from, end] = [isolate(host), isolate(to)]
  switch (why) {
    case 'nearer':
      return t('sources.errors.ledNearer', [from, end])
    case 'in the clear':
      return t('sources.errors.ledInTheClear', [from, end])
    case 'another host':
      return t('sources.errors.ledElsewhere', [from, end])
  }
}

/** Why a source gave no briefs, and what can be done about it, in a sentence or two. */
export function feedFailureWords(failure: FeedFailure, t: Translate): string {
  const host = 'host' in failure ? isolate(failure.host) : ''
  switch (failure.kind) {
    case 'address':
      return addressWords(failure.fault, t)
    case 'permission':
      return t('sources.errors.permission', [host])
    case 'unreachable':
      return t('sources.errors.unreachable', [host])
    case 'redirected':
      return t('sources.errors.redirected', [host])
    case 'led elsewhere':
      return ledElsewhereWords(failure, t)
    case 'timeout':
      return t('sources.errors.timeout', failure.seconds, [host, wholeNumber(failure.seconds, t)])
    case 'too slow':
      return t('sources.errors.tooSlow', [host])
    case 'too long':
      return t('sources.errors.tooLong', [host, wholeNumber(failure.megabytes, t)])
    case 'broken off':
      return t('sources.errors.brokenOff', [host])
    case 'busy':
      return t('sources.errors.busy', [host])
    case 'status':
      return failure.status === 404 || failure.status === 410
        ? t('sources.errors.gone', [host, wholeNumber(failure.status, t)])
        : t('sources.errors.status', [host, wholeNumber(failure.status, t)])
    case 'no source':
      return noSourceWords(failure, t)
    case 'changed':
      return t('sources.errors.changed', [host])
    case 'damaged':
      return t('sources.errors.damaged', [host, isolate(failure.path)])
    case 'nothing chosen':
      return t('sources.errors.nothingChosen')
    case 'full':
      return t('sources.errors.full')
    case 'failed':
      return t('sources.errors.failed', [isolate(failure.said)])
  }
}
