/** The value below which `share` (0 to 1) of the values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Median, 95th percentile and largest of some times, ms. */
export function spread(values: readonly number[]): { median: number; p95: number; max: number } {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1) }
}
