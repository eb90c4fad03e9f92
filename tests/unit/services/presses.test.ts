import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  clearConfirmed,
  confirmedOn,
  NoPressError,
  saveConfirmed,
  takePress,
} from '../../../services/presses'

beforeEach(() => fakeBrowser.reset())

it('takes a press for one request, which may come again', async () => {
  await takePress('a', 'ask')
  await takePress('a', 'ask')
  await expect(takePress('a', 'save')).rejects.toThrow(NoPressError)
  await takePress('b', 'save')
})

it('takes nothing without a press', async () => {
  await expect(takePress(undefined, 'ask')).rejects.toThrow(NoPressError)
})

it('remembers what was confirmed on a site, and there alone, until it is cleared', async () => {
  await saveConfirmed('news.example', 'ask')
  await saveConfirmed('news.example', 'save')
  await saveConfirmed('news.example', 'ask')
  expect(await confirmedOn('news.example')).toEqual(['ask', 'save'])
  expect(await confirmedOn('other.example')).toEqual([])
  await clearConfirmed()
  expect(await confirmedOn('news.example')).toEqual([])
})
