// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyLabels } from '../../../../components/shared/copy-labels'
import { day } from '../../../../components/shared/format'
import { preparePage } from '../../../../entrypoints/shared/own-page'
import { readerText } from '../../../../entrypoints/shared/text'
import { FakeBrowser } from '../../support/fake-browser'

let browser: FakeBrowser
beforeEach(() => {
  browser = new FakeBrowser().install()
})
afterEach(() => browser.remove())

it('is in the language of the words that there are, whatever the browser speaks', () => {
  browser.language = 'ar'
  const text = readerText()
  preparePage(text, text.t('popup.title'))
  const { lang, dir } = document.documentElement
  expect([lang, dir]).toEqual(['en', 'ltr'])
  expect(day('2026-03-02', text.locale)).toBe('Mar 2, 2026')
  expect(copyLabels(text).locale).toBe('en')
})

it('writes dates as the reader’s own country does where it speaks that language', () => {
  browser.language = 'en-GB'
  expect(day('2026-03-02', readerText().locale)).toBe('2 Mar 2026')
})
