/** How long this process works on something, ms. What other processes do at the same time does not count, unlike by a clock. */
export function workTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
