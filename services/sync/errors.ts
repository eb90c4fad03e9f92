import { hostOf, permissionFor } from '../../core/models/model-address'
import type { SyncFailure } from '../../core/sync/sync-failure'

/** A sync cannot go on; `failure` says why, in a form that a view can put into words. */
export class SyncError extends Error {
  override readonly name: string = 'SyncError'
  constructor(
    readonly failure: SyncFailure,
    options?: ErrorOptions,
  ) {
    super(`The sync cannot go on: ${JSON.stringify(failure)}`, options)
  }
}

/** The reader has not let the extension ask this host. */
export class SyncPermissionError extends SyncError {
  override readonly name = 'SyncPermissionError'
  constructor(address: string) {
    super({ kind: 'permission', host: hostOf(address), origin: permissionFor(address) })
  }
}

/** The reader has not let the browser have this sent, or has withdrawn it. */
export class SyncConsentError extends SyncError {
  override readonly name = 'SyncConsentError'
  constructor(address: string) {
    super({ kind: 'consent', host: hostOf(address), origin: permissionFor(address) })
  }
}

/** The passphrase is not the one the place was set up with. */
export class PassphraseError extends SyncError {
  override readonly name = 'PassphraseError'
  constructor() {
    super({ kind: 'passphrase' })
  }
}

/** A new place would be set up with a passphrase that is guessed soon. */
export class WeakPassphraseError extends SyncError {
  override readonly name = 'WeakPassphraseError'
  constructor() {
    super({ kind: 'weak passphrase' })
  }
}

/** The file with what the key is made of cannot be used. */
export class KeyFileError extends SyncError {
  override readonly name = 'KeyFileError'
  constructor(cause?: unknown) {
    super({ kind: 'key file' }, { cause })
  }
}

/** The place has been set up anew since, with another key: what the other machines write cannot be read with this one. */
export class OtherKeyError extends SyncError {
  override readonly name = 'OtherKeyError'
  constructor() {
    super({ kind: 'other key' })
  }
}

/** A file was not written with this key, or is damaged. */
export class SealError extends Error {
  override readonly name = 'SealError'
}
