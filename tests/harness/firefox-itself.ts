import type { Browser } from 'puppeteer-core'
import * as v from 'valibot'

interface Connection {
  send(method: string, params: object): Promise<unknown>
}

/** The driver's own line to Firefox, which puppeteer has and does not tell of. */
function connectionOf(browser: Browser): Connection {
  if ('connection' in browser) {
    const { connection } = browser
    if (isConnection(connection)) return connection
  }
  throw new Error('This is no Firefox, or another puppeteer')
}

const isConnection = (one: unknown): one is Connection =>
  typeof one === 'object' && one !== null && 'send' in one && typeof one.send === 'function'

const treeSchema = v.object({
  result: v.object({ contexts: v.pipe(v.array(v.object({ context: v.string() })), v.minLength(1)) }),
})
const evaluatedSchema = v.object({ result: v.object({ type: v.string() }) })

/**
 * Evaluates an expression in Firefox's own window, where what no page may do can be done.
 * https://firefox-source-docs.mozilla.org/remote/webdriver-bidi/Extensions.html
 * @throws Error when the expression does.
 */
export async function inFirefoxItself(browser: Browser, expression: string): Promise<void> {
  const connection = connectionOf(browser)
  const tree = v.parse(
    treeSchema,
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }),
  )
  const [window] = tree.result.contexts
  const evaluated = await connection.send('script.evaluate', {
    target: { context: window?.context },
    awaitPromise: true,
    expression,
  })
  if (v.parse(evaluatedSchema, evaluated).result.type !== 'success')
    throw new Error(JSON.stringify(evaluated))
}
