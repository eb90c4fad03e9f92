/** An event that only says it came, to the console. */
export const log =
  (name: string) =>
  (...values: unknown[]) =>
    console.info(name, ...values)
