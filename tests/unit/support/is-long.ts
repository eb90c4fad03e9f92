/** Whether tests take their full sizes, which take minutes: `STORYPULSE_LONG=1`. */
export const isLong = process.env.STORYPULSE_LONG === '1'
