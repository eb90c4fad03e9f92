const FIRST = 'storypulse'
const NUMBERED = /^storypulse(?:~(\d+))?$/

const numberOf = (name: string): number => Number(NUMBERED.exec(name)?.[1] ?? 1)

/** The name of the library that takes the place of a damaged one. */
export const nextName = (name: string): string => `${FIRST}~${numberOf(name) + 1}`

/** The names of this library's databases: the last is in use, those before it are damaged ones that were set aside. */
export async function libraryNames(): Promise<string[]> {
  const all = await indexedDB.databases()
  const names = all.flatMap(({ name }) => (name !== undefined && NUMBERED.test(name) ? [name] : []))
  return names.length === 0 ? [FIRST] : names.sort((a, b) => numberOf(a) - numberOf(b))
}
