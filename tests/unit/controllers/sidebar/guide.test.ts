import { expect, it } from 'vitest'
import { createGuide } from '../../../../controllers/sidebar/guide'
import { createModel } from '../../../../controllers/sidebar/model'
import { sidebarLink } from '../../support/sidebar-page'

function guided(isGuided: boolean) {
  const model = createModel()
  const controller = new AbortController()
  createGuide({ model, link: sidebarLink({ isGuided }), signal: controller.signal })
  return { model, leave: () => controller.abort() }
}

it('leads from a line to its passage and back, step by step', () => {
  const { model } = guided(true)
  expect(model.guide.value).toBe('seek')
  model.canGoBack.value = true
  expect(model.guide.value).toBe('back')
  model.canGoBack.value = false
  expect(model.guide.value).toBe('done')
  model.canGoBack.value = true
  expect(model.guide.value).toBe('done')
})

it('ends with the sidebar, and leads nobody beside a page of the web', () => {
  const { model, leave } = guided(true)
  leave()
  model.canGoBack.value = true
  expect(model.guide.value).toBe('seek')
  const other = guided(false)
  other.model.canGoBack.value = true
  expect(other.model.guide.value).toBeNull()
})
