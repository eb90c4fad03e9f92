/** What tests draw by chance from. A test that uses it names it, so that a failure tells what to repeat: `STORYPULSE_SEED=number`. */
export const seed = Number(process.env.STORYPULSE_SEED ?? 20260310)
