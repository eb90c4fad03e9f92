import { browser } from '../browser'

/**
 * Closes the local storage to content scripts, where keys lie. Chrome can from version 140 on; Firefox has no such call, and
 * there the storage stays open to our own scripts in pages, though never to the pages themselves.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/StorageArea/setAccessLevel
 * To be called whenever the background starts. @returns whether it is closed.
 */
export async function closeStorage(): Promise<boolean> {
  const { local } = browser.storage
  const close: unknown = Reflect.get(local, 'setAccessLevel')
  if (typeof close !== 'function') return false
  try {
    await Reflect.apply(close, local, [{ accessLevel: 'TRUSTED_CONTEXTS' }])
    return true
  } catch (error) {
    // Chrome before 140 has the call for the session's storage alone.
    console.debug('The local storage stays open to content scripts:', error)
    return false
  }
}
