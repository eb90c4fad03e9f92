import * as v from 'valibot'
import type { Article } from '../../core/article/article'
import { articleSchema } from '../../core/article/article-schema'
import { agrees } from '../../core/article/page-address'
import { type Page, withoutFragment } from '../../core/session/page'
import { PageClosedError } from '../gate'
import { runFile } from '../inject'
import { addressOf, type TabSessions } from '../session'
import { PageChangedError, PageGoneError, PageSilentError, UnreadablePageError } from './errors'
import { changeOf, whileItStands } from './page-change'

type Sessions = Pick<TabSessions, 'dispatch'>

/** ms a page has to answer; the longest one read took less than 3 s on a busy machine. */
const LONGEST = 30_000

/** What browsers say where they let no script in. */
const WITHHELD = /access|permission|gallery|scripted|policy/i

async function inject(page: Page): Promise<unknown> {
  try {
    return await runFile(page, 'reader.js')
  } catch (cause) {
    const change = await changeOf(page)
    if (change) throw change
    const isWithheld = cause instanceof Error && WITHHELD.test(cause.message)
    if (isWithheld) throw new PageClosedError(`No script may run in tab ${page.tabId}`, { cause })
    throw new PageGoneError(`The page in tab ${page.tabId} went while it was read`, { cause })
  }
}

/**
 * The article under the address that is kept and told. Where the gate knew of no canonical form, the one that was read is
 * believed if it agrees with the page's address; another may be left over from the page before.
 */
async function asKept(page: Page, article: Article, sessions: Sessions): Promise<Article> {
  const { canonical = null } = article
  if (canonical && agrees(canonical, page.url))
    await sessions.dispatch({ type: 'canonicalRead', page, canonical })
  return { ...article, url: await addressOf(page) }
}

async function readPage(page: Page, sessions: Sessions): Promise<Article> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageSilentError(`Tab ${page.tabId} does not answer`)), LONGEST)
  })
  try {
    const result = v.safeParse(
      articleSchema,
      await whileItStands(page, Promise.race([inject(page), silence])),
    )
    const change = await changeOf(page)
    if (change) throw change
    if (!result.success) throw new UnreadablePageError(`No article came from tab ${page.tabId}`)
    if (result.output.url !== withoutFragment(page.url)) {
      throw new PageChangedError(`Tab ${page.tabId} was at ${result.output.url} when it was read`)
    }
    return await asKept(page, result.output, sessions)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * What reads the article of a tab's page, which is not changed by it.
 * It throws PageGoneError, PageChangedError, PageClosedError, PageSilentError, UnreadablePageError.
 * @param sessions hear of the canonical form the page declares.
 */
export const pageReader =
  (sessions: Sessions) =>
  (page: Page): Promise<Article> =>
    readPage(page, sessions)
