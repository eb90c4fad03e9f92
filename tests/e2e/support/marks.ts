import type { Tab } from '../../harness/tab'
import type { TestBrowser } from '../../harness/test-browser'
import { pause, until } from '../../harness/until'

const QUIET = 'storypulse-passage'
/** A page whose passages stand where they stood so long before, ms, does not scroll. */
const STILL = 150

/** The texts that are marked in the page, read from the browser's registry. */
export const marked = (tab: Tab): Promise<string[]> =>
  tab.page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? String(range) : '')),
    QUIET,
  )

/** The first boxes of the marked ranges, CSS px. */
const boxes = (tab: Tab) =>
  tab.page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].flatMap((range) => {
        const [box] = range instanceof Range ? range.getClientRects() : []
        return box ? [{ left: box.left, top: box.top, width: box.width, height: box.height }] : []
      }),
    QUIET,
  )

/** Whether a marked range begins within the upper `share` of the window, and the page stands still. */
export async function inView(tab: Tab, share = 1): Promise<boolean> {
  const before = await boxes(tab)
  await pause(STILL)
  const after = await boxes(tab)
  const height = (await tab.page.evaluate(() => innerHeight)) * share
  return JSON.stringify(before) === JSON.stringify(after) && after.some(({ top }) => top >= 0 && top < height)
}

/** The names of the lines that have a button which leads to their passage. */
export const lineButtons = (tab: Tab, names: RegExp): Promise<string[]> =>
  tab.sidebar.evaluate((names) => {
    return [...document.querySelectorAll<HTMLElement>('button[data-line]')]
      .map(({ dataset }) => dataset.line ?? '')
      .filter((line) => new RegExp(names).test(line))
  }, names.source)

/** Presses the button of a line as a reader does, with the pointer. */
export async function press(tab: Tab, line: string): Promise<void> {
  await until(`${line} to be pressed`, async () => {
    // Found anew at each look: the list may have been drawn anew since the last one.
    const button = await tab.sidebar.find(`button[data-line="${line}"]`)
    const corner = await tab.sidebar.place()
    const point = await button?.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const [box] = element.getClientRects()
      if (!box) return null
      const [x, y] = [box.left + Math.min(20, box.width / 2), box.top + box.height / 2]
      const hit = document.elementFromPoint(x, y)
      return hit && element.contains(hit) ? { x, y } : null
    })
    if (!point || !corner) return false
    await tab.page.mouse.click(corner.x + point.x, corner.y + point.y)
    return true
  })
}

/** How many pixels of a screenshot, where the marked ranges are, have the colour of the line below a marked passage. */
export async function amberPixels(browser: TestBrowser, tab: Tab): Promise<number> {
  const places = await boxes(tab)
  const picture = await tab.page.screenshot({ encoding: 'base64' })
  const page = await browser.driver.browser.newPage()
  await page.goto('https://clipboard.example/')
  const count = await page.evaluate(
    async (picture, places) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      let amber = 0
      for (const { left, top, width, height } of places) {
        if (top < 0 || top + height > image.height) continue
        // The line lies a few px below the letters' box.
        const { data } = context?.getImageData(left, top, width, height + 6) ?? { data: [] }
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
          if (red > 180 && green > 110 && green < 200 && blue < 110) amber++
        }
      }
      return amber
    },
    picture,
    places,
  )
  await page.close()
  return count
}
