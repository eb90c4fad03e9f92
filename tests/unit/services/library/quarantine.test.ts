import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { damageReport, quarantine } from '../../../../services/library/quarantine'

/** A report as versions before 0.2 wrote it. */
async function writeEarlierReport(): Promise<void> {
  const database = await openDB('storypulse-aside', 1, {
    upgrade(opened) {
      opened.createObjectStore('rows')
      opened.createObjectStore('report')
    },
  })
  await database.put('report', { at: 5, rescued: 3, isClosed: false }, 'now')
  database.close()
}

test('a report of an earlier version is read, and counted on', async () => {
  await writeEarlierReport()
  expect(await damageReport()).toEqual({ at: 5, recovered: 3, isClosed: false, quarantined: 0 })
  await quarantine([{ store: 'briefs', key: 'a', row: 1 }], { at: 6, recovered: 2, isClosed: true })
  expect(await damageReport()).toEqual({ at: 6, recovered: 5, isClosed: true, quarantined: 1 })
})
