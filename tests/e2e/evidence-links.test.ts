import { expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

/** Copies in the form of the menu's entry `at` (0 first) of those with passages. */
async function copyWithPassages(at: number): Promise<void> {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.says(/only what isn't on this page/i)
  await sidebar.click(/^more ways to copy/)
  await sidebar.evaluate((at) => {
    const group = [...document.querySelectorAll('.menu-group')].find(({ textContent }) =>
      /with passages/i.test(textContent ?? ''),
    )
    const item = group?.querySelectorAll<HTMLElement>('[role=menuitem]')[at]
    if (!item) throw new Error('The menu offers no copying with passages')
    item.click()
  }, at)
  await sidebar.says(/copied 5 takeaways with their passages/i)
  await tab.close()
}

test('copies takeaways with passages as plain text, and each link opens the page at its passage', async () => {
  await copyWithPassages(2)
  const { text } = await browser().clipboard()
  const found = [...text.matchAll(/“(.+)”\n\s+(https:\S+#:~:text=\S+)/g)].map(
    ([, said = '', address = '']) => ({
      said,
      address,
    }),
  )
  expect(found.length).toBeGreaterThanOrEqual(2)
  expect(text).toMatch(/not found on this page/i)
  const places: number[] = []
  for (const { said, address } of found) {
    const tab = await browser().open(address)
    await tab.sidebarReady()
    const place = await until(`“${said}” in view at ${address}`, () =>
      tab.page.evaluate((said) => {
        const bare = (text: string) => text.replace(/\s+/g, ' ').trim()
        const holds = [...document.querySelectorAll('p, li, blockquote, h2')].find((one) =>
          bare(one.textContent ?? '').includes(bare(said).slice(0, 60)),
        )
        if (!holds) return null
        const { top, bottom } = holds.getBoundingClientRect()
        return bottom > 0 && top < innerHeight && scrollY > 0 ? { y: scrollY } : null
      }, said),
    )
    places.push(place.y)
    await tab.close()
  }
  expect(new Set(places).size).toBeGreaterThan(1)
})

test('copies them as rich text and as Markdown', async () => {
  await copyWithPassages(0)
  const rich = await browser().clipboard()
  expect(rich.html).toMatch(/<blockquote>[^<]+<a href="https:[^"]+#:~:text=/)
  await copyWithPassages(1)
  const { text } = await browser().clipboard()
  expect(text).toMatch(/^ {2}> .+\]\(<https:[^>]+#:~:text=[^>]+>\)$/m)
})
