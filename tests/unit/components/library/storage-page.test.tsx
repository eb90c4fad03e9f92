// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { StoragePage } from '../../../../components/library/storage-page'
import { keepingState } from '../../../gallery/library-samples'
import { syncEvents, syncState } from '../../../gallery/sync-cases'
import { draw } from '../../support/draw'

test('exports all or what is kept, asks for lasting storage, and changes the history', () => {
  const events = {
    onExport: vi.fn(),
    onImport: vi.fn(),
    onStopImport: vi.fn(),
    onCloseReport: vi.fn(),
    onPersist: vi.fn(),
    onSettings: vi.fn(),
    onClearHistory: vi.fn(),
  }
  draw(<StoragePage state={keepingState} events={events} sync={{ state: syncState, events: syncEvents }} />)
  fireEvent.click(screen.getByRole('button', { name: /export starred as: json, complete/i }))
  expect(events.onExport).toHaveBeenCalledWith('kept', 'json')
  fireEvent.click(screen.getByRole('button', { name: /ask the browser to keep it/i }))
  expect(events.onPersist).toHaveBeenCalled()
  fireEvent.click(screen.getByRole('switch', { name: /keep a reading history/i }))
  expect(events.onSettings).toHaveBeenCalledWith({ history: false })
  fireEvent.click(screen.getByRole('button', { name: /clear reading history/i }))
  expect(events.onClearHistory).toHaveBeenCalled()
})
