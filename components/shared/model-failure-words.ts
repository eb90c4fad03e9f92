import type { ModelFailure } from '../../core/models/failure'
import type { Translate } from '../text'
import { isolate, wholeNumber } from './format'

/** Why a model gave nothing, in a sentence or two. */
export function modelFailureWords(failure: ModelFailure, t: Translate): string {
  const host = 'host' in failure && failure.host ? isolate(failure.host) : t('models.builtIn')
  switch (failure.kind) {
    case 'unreachable':
      return failure.isLocal
        ? t('models.errors.unreachableLocal', [host])
        : t('models.errors.unreachable', [host])
    case 'consent':
      return t('models.errors.consent', [host])
    case 'key':
      return t('models.errors.key', [host])
    case 'forbidden':
      return failure.fix ? t('models.errors.forbiddenMend', [host]) : t('models.errors.forbidden', [host])
    case 'no model':
      return t('models.errors.noModel', [host, isolate(failure.model)])
    case 'busy':
      return failure.retryAfter === null
        ? t('models.errors.busy', [host])
        : t('models.errors.busyFor', failure.retryAfter, [host, wholeNumber(failure.retryAfter, t)])
    case 'server':
      return t('models.errors.server', [host, wholeNumber(failure.status, t)])
    case 'refused':
      return failure.said
        ? t('models.errors.refusedSaid', [host, isolate(failure.said)])
        : t('models.errors.refused', [host])
    case 'redirected':
      return t('models.errors.redirected', [host])
    case 'timeout':
      return t('models.errors.timeout', failure.seconds, [host, wholeNumber(failure.seconds, t)])
    case 'broken off':
      return t('models.errors.brokenOff', [host])
    case 'answer':
      return answerWords(failure.fault, host, t)
    case 'not ready':
      return notReadyWords(failure.state, t)
    case 'failed':
      return t('models.errors.failed')
  }
}

function answerWords(
  fault: Extract<ModelFailure, { kind: 'answer' }>['fault'],
  host: string,
  t: Translate,
): string {
  switch (fault) {
    case 'too long':
      return t('models.errors.tooLong', [host])
    case 'cut off':
      return t('models.errors.cutOff', [host])
    case 'nothing held':
      return t('models.errors.nothingHeld', [host])
    case 'empty':
      return t('models.errors.empty', [host])
    case 'not json':
    case 'wrong schema':
      return t('models.errors.noBrief', [host])
  }
}

/** What the browser's own model lacks. */
export function notReadyWords(
  state: Extract<ModelFailure, { kind: 'not ready' }>['state'],
  t: Translate,
): string {
  switch (state) {
    case 'missing':
      return t('models.errors.missing')
    case 'unavailable':
      return t('models.errors.unavailable')
    case 'downloadable':
      return t('models.errors.downloadable')
    case 'downloading':
      return t('models.errors.downloading')
    case 'language':
      return t('models.errors.language')
  }
}
