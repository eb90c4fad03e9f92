import type { SyncFailure } from '../../core/sync/sync-failure'
import { grouped, isolate, wholeNumber } from '../shared/format'
import type { Translate } from '../text'

/** Why a sync did not come to its end and what can be done, in words. */
export function syncFailureWords(failure: SyncFailure, t: Translate): string {
  const host = 'host' in failure ? isolate(failure.host) : ''
  switch (failure.kind) {
    case 'address':
      return {
        'no address': t('sync.errors.noAddress'),
        'not the web': t('sync.errors.notWeb'),
        'in the clear': t('sync.errors.inTheClear'),
        'with a password': t('sync.errors.withPassword'),
      }[failure.fault]
    case 'permission':
      return t('sync.errors.permission', [host])
    case 'consent':
      return t('sync.errors.consent', [host])
    case 'unreachable':
      return t('sync.errors.unreachable', [host])
    case 'timeout':
      return t('sync.errors.timeout', [host])
    case 'redirected':
      return t('sync.errors.redirected', [host])
    case 'refused':
      return t('sync.errors.refused', [host])
    case 'no webdav':
      return t('sync.errors.noWebDav', [host])
    case 'place full':
      return t('sync.errors.placeFull')
    case 'status':
      return t('sync.errors.status', [host, wholeNumber(failure.status, t)])
    case 'folder permission':
      return t('sync.errors.folderPermission')
    case 'folder gone':
      return t('sync.errors.folderGone')
    case 'passphrase':
      return t('sync.errors.passphrase')
    case 'weak passphrase':
      return t('sync.errors.weakPassphrase')
    case 'key file':
      return t('sync.errors.keyFile')
    case 'other key':
      return t('sync.errors.otherKey')
    case 'loss':
      return t('sync.errors.loss', failure.missing, [grouped(failure.missing, t)])
    case 'full':
      return t('sync.errors.full')
    case 'failed':
      return t('sync.errors.failed', [isolate(failure.said)])
  }
}
