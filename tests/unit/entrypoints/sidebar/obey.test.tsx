// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ShownSidebar } from '../../../../entrypoints/sidebar/controller'
import { obey } from '../../../../entrypoints/sidebar/obey'
import { sampleBrief } from '../../support/sample-brief'
import { SidebarPage, sidebarLink } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'

let page: SidebarPage
let sidebar: ShownSidebar
beforeEach(() => {
  page = new SidebarPage()
})
afterEach(async () => {
  await page.close(sidebar)
  vi.restoreAllMocks()
})

it('another theme and text size are drawn at once, and nothing else changes', async () => {
  const view = vi.fn(async () => null)
  sidebar = await page.show(sidebarLink({ view }), sampleView())
  obey(sidebar, { name: 'background-sidebar:style', theme: 'dark', textSize: 'large' })
  await page.pass(0)
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: 'large' })
  expect(page.words).toContain(sampleBrief.headline)
  expect(view).not.toHaveBeenCalled()
})
