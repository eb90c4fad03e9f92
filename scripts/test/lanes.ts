/**
 * Spreads files over `count` lanes that are to end at about the same time: the longest first, each into the lane with the
 * least to do. The same files and times give the same lanes; a file without a time counts as a middling one.
 * @param seconds by file.
 */
export function lanes(
  files: readonly string[],
  count: number,
  seconds: Readonly<Record<string, number>>,
): string[][] {
  const known = Object.values(seconds).sort((a, b) => a - b)
  const middling = known[Math.floor(known.length / 2)] ?? 1
  const timeOf = (file: string) => seconds[file] ?? middling
  const all = Array.from({ length: count }, () => ({ files: [] as string[], time: 0 }))
  for (const file of [...files].sort((a, b) => timeOf(b) - timeOf(a) || (a < b ? -1 : 1))) {
    const lane = all.reduce((least, one) => (one.time < least.time ? one : least))
    lane.files.push(file)
    lane.time += timeOf(file)
  }
  return all.map(({ files }) => files.sort()).filter((files) => files.length > 0)
}
