// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSyncPart } from '../../../../controllers/sync/sync-part'
import type { SyncProgress, SyncView } from '../../../../core/sync/sync-view'
import { pass, rest } from '../../support/clock'
import { FakeBackground } from '../../support/fake-background'

const off: SyncView = { isOn: false }
const on = (progress: SyncProgress | null = null): SyncView => ({
  isOn: true,
  place: { kind: 'webdav', address: 'https://dav.example/storypulse/', user: 'ines' },
  name: 'Desk',
  others: [],
  syncedAt: null,
  report: null,
  canRestore: false,
  failure: null,
  progress,
})
const dav = {
  kind: 'webdav',
  address: 'https://dav.example/storypulse',
  user: 'ines',
  password: 'x',
} as const

let background: FakeBackground
const onSynced = vi.fn()
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  background = new FakeBackground({ 'sync-background:view': () => off })
  vi.spyOn(console, 'error').mockReturnValue()
  onSynced.mockReset()
})
afterEach(() => {
  background.remove()
  vi.clearAllTimers()
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
})

describe('how things stand', () => {
  it('is asked when the page shows it', async () => {
    const { state, look } = createSyncPart(onSynced)
    expect(state.value.view).toBeNull()
    await look()
    expect(state.value).toMatchObject({ view: off, isSilent: false, canFolder: false })
  })

  it('is said to be unknown where no answer comes', async () => {
    delete background.answers['sync-background:view']
    const { state, look, events } = createSyncPart(onSynced)
    await look()
    expect(state.value.isSilent).toBe(true)
    background.answers['sync-background:view'] = () => off
    events.onRetry()
    await rest()
    expect(state.value).toMatchObject({ view: off, isSilent: false })
  })

  it('is asked again while a sync is under way, and the library is read again at its end', async () => {
    let progress: SyncProgress | null = { phase: 'reading', done: 0, of: 4 }
    background.answers['sync-background:view'] = () => on(progress)
    const { state, look } = createSyncPart(onSynced)
    await look()
    await pass(700)
    expect(background.payloads('sync-background:view')).toHaveLength(2)
    expect(onSynced).not.toHaveBeenCalled()
    progress = null
    await pass(700)
    expect(onSynced).toHaveBeenCalledOnce()
    await pass(7000)
    expect(background.payloads('sync-background:view')).toHaveLength(3)
    expect(state.value.view).toMatchObject({ progress: null })
  })
})

describe('a sync that is set up', () => {
  it('with a server asks for its host in the press, then begins', async () => {
    background.answers['sync-background:start'] = () => ({ failure: null, view: on() })
    const { state, events } = createSyncPart(onSynced)
    events.onStart(dav, 'a long passphrase', 'Desk')
    expect(background.browser.wished).toEqual([['https://dav.example/*']])
    expect(state.value.isBusy).toBe(true)
    await rest()
    expect(background.payloads('sync-background:start')).toEqual([
      { place: dav, passphrase: 'a long passphrase', name: 'Desk' },
    ])
    expect(state.value).toMatchObject({ isBusy: false, failure: null, view: { isOn: true } })
  })

  it('with an address that is none is refused before anybody is asked', async () => {
    const { state, events } = createSyncPart(onSynced)
    events.onStart({ ...dav, address: 'not an address' }, 'a long passphrase', 'Desk')
    await rest()
    expect(state.value.failure).toMatchObject({ kind: 'address' })
    expect(background.asked).toEqual([])
  })

  it('with a folder begins nothing where the reader closes the browser’s dialogue', async () => {
    const showDirectoryPicker = () => Promise.reject(new DOMException('Closed', 'AbortError'))
    Object.assign(globalThis, { showDirectoryPicker })
    const { state, events } = createSyncPart(onSynced)
    expect(state.value.canFolder).toBe(true)
    events.onStart({ kind: 'folder' }, 'a long passphrase', 'Desk')
    await rest()
    expect(state.value).toMatchObject({ isBusy: false, isSilent: false, failure: null })
    expect(background.asked).toEqual([])
  })

  it('that is refused says why', async () => {
    const failure = { kind: 'offline' } as const
    background.answers['sync-background:start'] = () => ({ failure, view: off }) as never
    const { state, events } = createSyncPart(onSynced)
    events.onStart(dav, 'a long passphrase', 'Desk')
    await rest()
    expect(state.value.failure).toEqual(failure)
  })
})

describe('a sync that is on', () => {
  it('is begun, ended, left and forgotten as the reader says', async () => {
    background.answers['sync-background:now'] = () => on()
    background.answers['sync-background:end'] = () => on()
    background.answers['sync-background:stop'] = () => ({ failure: null, view: off })
    background.answers['sync-background:forget'] = () => ({ failure: null, view: on() })
    const { state, events } = createSyncPart(onSynced)
    events.onNow('bring back')
    await rest()
    events.onEnd()
    await rest()
    events.onForget('other')
    await rest()
    events.onStop(true)
    await rest()
    expect(background.asked).toEqual([
      ['sync-background:now', { answer: 'bring back' }],
      ['sync-background:end', {}],
      ['sync-background:forget', { machine: 'other' }],
      ['sync-background:stop', { withFiles: true }],
    ])
    expect(state.value.view).toEqual(off)
  })

  it('takes back what it threw away, and has the library read again', async () => {
    background.answers['sync-background:restore'] = () => on()
    createSyncPart(onSynced).events.onRestore()
    await rest()
    expect(onSynced).toHaveBeenCalledOnce()
  })

  it('asks for access to its server once more, then syncs', async () => {
    background.answers['sync-background:now'] = () => on()
    createSyncPart(onSynced).events.onAllow('https://dav.example/*')
    await rest()
    expect(background.browser.wished).toEqual([['https://dav.example/*']])
    expect(background.payloads('sync-background:now')).toHaveLength(1)
  })
})
