import { expect, test } from 'vitest'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('copies all takeaways as rich text with where they come from', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways as rich text/i)
  const { html, text } = await browser().clipboard()
  expect(html).toMatch(/<li>Mark Collier is the new executive director/)
  expect(html).toContain(ADDRESSES.original)
  expect(text).toMatch(/Mark Collier is the new executive director/)
  expect(text).toContain('The Stack')
  await tab.close()
})

test('copies one takeaway', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^copy takeaway 2/)
  await sidebar.says(/copied takeaway 2/i)
  const { text } = await browser().clipboard()
  expect(text).toMatch(/closer collaboration/)
  expect(text).not.toMatch(/Cheaper continuous integration/)
  await tab.close()
})

test('copies the whole brief as Markdown, and Markdown is the form from then on', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^more ways to copy/)
  const brief = await sidebar.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')].filter(({ textContent }) =>
      /markdown/i.test(textContent ?? ''),
    )
    // Where the passages are known by now, copying with them stands between the two.
    const whole = items.at(-1)
    if (!whole) throw new Error('The menu offers no Markdown')
    whole.click()
    return whole.textContent
  })
  expect(brief).toMatch(/markdown/i)
  await sidebar.says(/copied the whole brief as markdown/i)
  const { html, text } = await browser().clipboard()
  expect(html).toBeNull()
  expect(text).toMatch(/^#+ /m)
  expect(text).toMatch(/\]\(<?https:\/\/www\.thestack\.technology\//)

  await tab.go(ADDRESSES.ugly)
  await tab.sidebarReady()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways as markdown/i)
  await tab.close()
})

test('copies on a page without a secure connection', async () => {
  const tab = await browser().open(ADDRESSES.plain)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways/i)
  expect((await browser().clipboard()).text).toMatch(/Mark Collier is the new executive director/)
  await tab.close()
})

test('copies by the command, with the sidebar open', async () => {
  const tab = await browser().open(ADDRESSES.strict)
  const sidebar = await tab.sidebarReady()
  await tab.click('h1')
  await browser().command(tab, 'copy-takeaways')
  await sidebar.says(/copied 5 takeaways/i)
  await tab.close()
})
