import * as v from 'valibot'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { copyFromPage } from '../page/copy-in-page'
import { needed, take } from '../page/world'

const copiedSchema = v.object({ text: v.string(), html: v.optional(v.string()) })

export default defineUnlistedScript(async (): Promise<boolean> => {
  const content = v.parse(copiedSchema, needed('copied'))
  take('copied')
  try {
    await copyFromPage(content)
    return true
  } catch (error) {
    console.debug(error)
    return false
  }
})
