import type { Tab } from '../../harness/tab'
import { until } from '../../harness/until'

const QUIET = 'storypulse-passage'

/** The texts that are marked in the page, read from the browser's registry. */
export const marked = (tab: Tab, name = QUIET): Promise<string[]> =>
  tab.page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? `${range}` : '')),
    name,
  )

/** Whether the first marked range stands within the window, and out from under the sidebar, and the page is still. */
export async function inView(tab: Tab): Promise<boolean> {
  const top = () =>
    tab.page.evaluate((name) => {
      const [range] = CSS.highlights.get(name) ?? []
      return range instanceof Range ? range.getClientRects()[0]?.top : undefined
    }, QUIET)
  const [before, after] = [await top(), await top()]
  const height = await tab.page.evaluate(() => innerHeight)
  return before !== undefined && before === after && before >= 0 && before < height
}

/** The names of the lines that have a button which leads to their passage. */
export const lineButtons = (tab: Tab, names: RegExp): Promise<string[]> =>
  tab.page.evaluate((names) => {
    const root = document.querySelector('storypulse-sidebar')?.shadowRoot
    return [...(root?.querySelectorAll<HTMLElement>('button[data-line]') ?? [])]
      .map(({ dataset }) => dataset.line ?? '')
      .filter((line) => new RegExp(names).test(line))
  }, names.source)

/** Presses the button of a line as a reader does, with the pointer. */
export async function press(tab: Tab, line: string): Promise<void> {
  const button = await tab.sidebar.element(`button[data-line="${line}"]`)
  await until(`${line} to be pressed`, async () => {
    const point = await button.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + Math.min(20, width / 2), top + height / 2]
      const root = element.getRootNode()
      const hit = root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null
      return hit && element.contains(hit) ? { x, y } : null
    })
    if (point) await tab.page.mouse.click(point.x, point.y)
    return point
  })
}
