import { type FeedSetting, HOURS, SOURCE_DAYS } from '../../core/sources/source-view'
import type { FeedRecord } from './feed-record'

const within = (value: number, { fewest, most }: { fewest: number; most: number }) =>
  Math.min(most, Math.max(fewest, Math.round(value)))

/** The record with what a reader set; numbers are kept within their bounds, and only what is offered can be chosen. */
export function withSetting(
  now: FeedRecord,
  { isOn, everyHours, days, chosen, making }: FeedSetting,
): FeedRecord {
  const offered = new Set(now.offered.map(({ id }) => id))
  const isOther = chosen !== undefined || days !== undefined
  // A manifest that did not change would say nothing of shards that were not wished before.
  const { [now.address]: _, ...others } = now.validators
  return {
    ...now,
    isOn: isOn ?? now.isOn,
    everyHours: everyHours === undefined ? now.everyHours : within(everyHours, HOURS),
    days: days === undefined ? now.days : within(days, SOURCE_DAYS),
    making: making ?? now.making,
    chosen: chosen ? [...new Set(chosen)].filter((one) => offered.has(one)) : now.chosen,
    ...(isOther && now.kind === 'shards' && { validators: others }),
  }
}
