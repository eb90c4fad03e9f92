import * as v from 'valibot'

/** ms from 1970 to the last moment a date can hold (ECMAScript, Time Values and Time Range). */
export const LAST_MOMENT = 8.64e15

/** A moment, ms since 1970, that a page can show as a date. */
export const momentSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT))
