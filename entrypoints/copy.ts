import * as v from 'valibot'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { copyFromPage } from '../page/copy-in-page'

declare global {
  /** What the background wants copied from within this page. */
  var storypulseCopied: unknown
}

const copiedSchema = v.object({ text: v.string(), html: v.optional(v.string()) })

export default defineUnlistedScript(async (): Promise<boolean> => {
  const content = v.parse(copiedSchema, globalThis.storypulseCopied)
  globalThis.storypulseCopied = undefined
  try {
    await copyFromPage(content)
    return true
  } catch (error) {
    console.debug(error)
    return false
  }
})
