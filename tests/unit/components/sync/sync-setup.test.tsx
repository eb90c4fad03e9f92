// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { SyncSetup } from '../../../../components/sync/sync-setup'
import type { SyncEvents, SyncSectionState } from '../../../../components/sync/types'
import { draw } from '../../support/draw'

const state: SyncSectionState = {
  view: { isOn: false },
  isSilent: false,
  isBusy: false,
  failure: null,
  canFolder: false,
  now: 0,
}
const events: SyncEvents = {
  onStart: vi.fn(),
  onNow: vi.fn(),
  onEnd: vi.fn(),
  onStop: vi.fn(),
  onForget: vi.fn(),
  onRestore: vi.fn(),
  onAllow: vi.fn(),
  onRetry: vi.fn(),
}

test('a passphrase is judged as it is typed', () => {
  draw(<SyncSetup state={state} events={events} />)
  const type = (value: string) => {
    fireEvent.input(screen.getByLabelText(/^passphrase/i), { target: { value } })
    return document.querySelector('.strength')?.textContent ?? ''
  }
  expect(document.querySelector('.strength')).toBeNull()
  expect(type('Sommer2026!')).toMatch(/easy to guess/i)
  expect(type('four words of mine')).toMatch(/not easy/i)
  expect(type('harbour lantern copper Tuesday violin moss')).toMatch(/^hard to guess/i)
})
