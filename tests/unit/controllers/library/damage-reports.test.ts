// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DamageReports } from '../../../../controllers/library/damage-reports'
import { quarantine } from '../../../../services/library/quarantine'

const files: { name: string; blob: Blob }[] = []
const onFailed = vi.fn()

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  files.length = 0
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    if (given instanceof Blob) blob = given
    return 'blob:given'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob })
  })
  vi.spyOn(console, 'error').mockReturnValue()
  onFailed.mockReset()
})
afterEach(() => vi.restoreAllMocks())

const damaged = () =>
  quarantine([{ store: 'briefs', key: 'a', row: { broken: true } }], {
    at: 1000,
    recovered: 12,
    isClosed: false,
  })

it('has nothing to report of a library that is whole', async () => {
  const reports = new DamageReports(onFailed)
  await reports.look()
  expect(reports.damage.value).toBeNull()
})

it('reports what was damaged until the reader has taken note', async () => {
  await damaged()
  const reports = new DamageReports(onFailed)
  await reports.look()
  expect(reports.damage.value).toMatchObject({ recovered: 12, quarantined: 1 })
  await reports.close()
  expect(reports.damage.value).toBeNull()
  await reports.look()
  expect(reports.damage.value).toBeNull()
})

it('hands over what could not be read', async () => {
  await damaged()
  await new DamageReports(onFailed).save()
  expect(files.map(({ name }) => name)).toEqual(['storypulse-damaged.json'])
  expect(JSON.parse((await files[0]?.blob.text()) ?? '')).toEqual([
    { store: 'briefs', key: 'a', row: { broken: true } },
  ])
})

it('says that it could not be handed over, and says nothing where the report cannot be read', async () => {
  await damaged()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No', 'InvalidStateError')
  })
  const reports = new DamageReports(onFailed)
  await reports.save()
  expect(onFailed).toHaveBeenCalledOnce()
  await reports.look()
  expect(reports.damage.value).toBeNull()
  expect(onFailed).toHaveBeenCalledOnce()
})
