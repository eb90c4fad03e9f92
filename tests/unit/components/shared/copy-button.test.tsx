// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { copiedText } from '../../../../components/shared/copied-text'
import { CopyButton } from '../../../../components/shared/copy-button'
import type { CopyWhat } from '../../../../core/copy/what'
import type { CopyFormat } from '../../../../core/settings'
import { draw } from '../../support/draw'
import { t, testText } from '../../support/text'

function drawButton(format: CopyFormat) {
  const onCopy = vi.fn<(what: CopyWhat, format: CopyFormat) => void>()
  draw(<CopyButton format={format} onCopy={onCopy} />)
  return onCopy
}

test('copies the takeaways in the form last used, and says which that is', () => {
  const onCopy = drawButton('markdown')
  const button = screen.getByRole('button', { name: /^Copy takeaways/ })
  expect(button.title).toBe('Copy the takeaways as Markdown')
  fireEvent.click(button)
  expect(onCopy).toHaveBeenCalledExactlyOnceWith({ part: 'takeaways' }, 'markdown')
})

test('the menu offers every form for both parts and marks the last one', () => {
  const onCopy = drawButton('plain')
  fireEvent.click(screen.getByRole('button', { name: t('copy.more') }))
  expect(screen.getAllByRole('menuitem')).toHaveLength(6)
  const whole = within(screen.getByRole('group', { name: 'Whole brief' }))
  expect(whole.getByRole('menuitem', { name: /Plain text/ }).textContent).toContain('last used')
  expect(whole.getByRole('menuitem', { name: /Rich text/ }).textContent).not.toContain('last used')
  fireEvent.click(whole.getByRole('menuitem', { name: /Rich text/ }))
  expect(onCopy).toHaveBeenCalledExactlyOnceWith({ part: 'brief' }, 'rich')
})

test('says what was copied', () => {
  expect(copiedText({ part: 'takeaways' }, 'rich', 5, testText)).toBe('Copied 5 takeaways as rich text')
  expect(copiedText({ part: 'takeaways' }, 'plain', 1, testText)).toBe('Copied the takeaway as plain text')
  expect(copiedText({ part: 'takeaway', index: 1 }, 'markdown', 5, testText)).toBe(
    'Copied takeaway 2 as Markdown',
  )
  expect(copiedText({ part: 'brief' }, 'rich', 5, testText)).toBe('Copied the whole brief as rich text')
})
