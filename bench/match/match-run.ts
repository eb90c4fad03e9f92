/** What was measured with one size of library. Times in ms. */
export interface MatchRun {
  briefs: number
  warm: { median: number; p95: number }
  cold: number
  bytesOnDisk: number
  bytesInMemory: number
}
