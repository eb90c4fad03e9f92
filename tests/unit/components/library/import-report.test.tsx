// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { ImportReport } from '../../../../components/library/import-report'
import { reportedFiles } from '../../../gallery/library-samples'
import { draw } from '../../support/draw'

test('a report says of each file and each story what became of it, and how the import ended', () => {
  const onClose = vi.fn()
  const show = (end: 'whole' | 'stopped' | 'full' | 'failed') =>
    draw(
      <ImportReport state={{ kind: 'done', files: reportedFiles, end }} onStop={vi.fn()} onClose={onClose} />,
    )
  show('whole')
  expect(screen.getByRole('status').textContent).toMatch(/import finished/i)
  const said = document.body.textContent ?? ''
  expect(said).toMatch(/added: 1/)
  expect(said).toMatch(/updated, earlier version kept: 1/)
  expect(said).toMatch(/both notes kept/)
  expect(said).toMatch(/\$\[1\]\.takeaways.*is missing/)
  for (const [end, words] of [
    ['full', /the disk is full/i],
    ['stopped', /stopped/i],
    ['failed', /interrupted/i],
  ] as const) {
    show(end)
    expect(screen.getByRole('alert').textContent).toMatch(words)
  }
  fireEvent.click(screen.getByRole('button', { name: /close this report/i }))
  expect(onClose).toHaveBeenCalled()
})

test('an import under way can be stopped', () => {
  const onStop = vi.fn()
  draw(<ImportReport state={{ kind: 'running', done: 3, of: 9 }} onStop={onStop} onClose={vi.fn()} />)
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3')
  fireEvent.click(screen.getByRole('button', { name: /stop/i }))
  expect(onStop).toHaveBeenCalled()
})
