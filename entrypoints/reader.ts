import * as v from 'valibot'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Article } from '../core/article/article'
import { articleSchema } from '../core/article/article-schema'
import { readArticle } from '../page/article/read-article'
import { share } from '../page/world'

export default defineUnlistedScript(async (): Promise<Article> => {
  const live = await readArticle(document, location.href)
  share('article', live)
  // Cut here as well as in the background: what a hostile page is made of need not be sent at all.
  return v.parse(articleSchema, live.article)
})
