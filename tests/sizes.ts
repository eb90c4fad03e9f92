/** Whether the tests run at full size and with the times a reader has: `npm run test:long`. */
export const IS_LONG = process.env.STORYPULSE_LONG === '1'

/** A size that a test takes: the small one in `npm test`, the large one in `npm run test:long`. */
export const sized = <T>(small: T, large: T): T => (IS_LONG ? large : small)
