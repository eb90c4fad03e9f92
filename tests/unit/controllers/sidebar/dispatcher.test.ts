import { expect, it, vi } from 'vitest'
import { ActionError, createDispatcher } from '../../../../controllers/sidebar/dispatcher'

it('carries an action out at once, because a press lasts no longer', () => {
  const { dispatch, register } = createDispatcher()
  const fold = vi.fn()
  register({ fold })
  dispatch({ type: 'fold', folded: true })
  expect(fold).toHaveBeenCalledExactlyOnceWith({ type: 'fold', folded: true })
})

it('hands back the end of the work', async () => {
  const { dispatch, register } = createDispatcher()
  register({ refresh: async () => 'drawn' })
  expect(await dispatch({ type: 'refresh' })).toBe('drawn')
})

it('offers what a feature registered, and nothing else', () => {
  const { offers, register } = createDispatcher()
  expect(offers('brief')).toBe(false)
  register({ brief: () => undefined })
  expect(offers('brief')).toBe(true)
  expect(offers('open library')).toBe(false)
})

it('is loud where nobody carries an action out', () => {
  const { dispatch } = createDispatcher()
  expect(() => dispatch({ type: 'open library' })).toThrow(ActionError)
})

it('is loud where two features carry out the same', () => {
  const { register } = createDispatcher()
  register({ close: () => undefined })
  expect(() => register({ close: () => undefined })).toThrow(ActionError)
})
