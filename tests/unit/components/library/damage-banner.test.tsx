// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { DamageBanner } from '../../../../components/library/damage-banner'
import { draw } from '../../support/draw'
import { t } from '../../support/text'

test('reports a damaged library, with a way to save what was set aside', () => {
  const onSave = vi.fn()
  const show = (damage: { recovered: number; isClosed: boolean; quarantined: number }) =>
    draw(<DamageBanner damage={damage} onSave={onSave} onClose={vi.fn()} />)
  show({ recovered: 12, isClosed: false, quarantined: 1 })
  expect(screen.getByRole('alert').textContent).toMatch(/recovered 12 briefs.*1 entry couldn't be read/i)
  fireEvent.click(screen.getByRole('button', { name: t('library.damagedSave') }))
  expect(onSave).toHaveBeenCalled()
  show({ recovered: 0, isClosed: true, quarantined: 0 })
  expect(screen.getByRole('alert').textContent).toMatch(/tries again/i)
  expect(screen.queryByRole('button', { name: t('library.damagedSave') })).toBeNull()
})
