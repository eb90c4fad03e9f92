import { afterEach, expect, it, vi } from 'vitest'
import { lastingWords } from '../../../../controllers/shared/lasting-text'

afterEach(() => vi.restoreAllMocks())

it('keeps what was read once, with what was named in it, when nothing can be read any more', () => {
  vi.spyOn(console, 'debug').mockReturnValue()
  let isGone = false
  const t = lastingWords((key: string, values?: string[]) => {
    if (isGone) throw new Error('Extension context invalidated.')
    return `${key} ${values?.join() ?? ''}`
  })
  expect([t('a'), t('b', ['1'])]).toEqual(['a ', 'b 1'])
  isGone = true
  expect([t('a'), t('b', ['1'])]).toEqual(['a ', 'b 1'])
  expect(t('b', ['2'])).toBe('')
})
