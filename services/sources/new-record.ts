import { HOURS, SOURCE_DAYS } from '../../core/sources/source-view'
import type { FeedRecord } from './feed-record'
import type { ProbeResult } from './probe'

/** The record of a source that is added. One that offers a choice is off until something is chosen. */
export function newRecord({ source }: Pick<ProbeResult, 'source'>, now: number): FeedRecord {
  return recordOf(crypto.randomUUID(), source, source.offered.length < 2, now)
}

/** The record of what was read from files; it is off, there being nothing to ask again. */
export function fileRecord(id: string, title: string, now: number): FeedRecord {
  const source = { kind: 'files' as const, address: `urn:uuid:${id}`, title, licence: null, offered: [] }
  return recordOf(id, source, false, now)
}

function recordOf(id: string, source: ProbeResult['source'], isOn: boolean, now: number): FeedRecord {
  return {
    ...source,
    title: source.title.slice(0, 200),
    id,
    isOn,
    everyHours: HOURS.usual,
    chosen: [],
    days: SOURCE_DAYS.usual,
    making: 'opened',
    validators: {},
    pulled: {},
    addedAt: now,
    lastTry: null,
    lastSuccess: null,
    failure: null,
    failures: 0,
    waitUntil: null,
    counts: null,
    faults: [],
  }
}
