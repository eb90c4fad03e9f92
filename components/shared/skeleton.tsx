/** Bars where a headline, a line of source, a reason and takeaways will stand; widths in percent. */
const BARS = [
  { kind: 'big', width: 92 },
  { kind: 'big', width: 64 },
  { kind: 'thin', width: 40 },
  { kind: 'text', width: 96 },
  { kind: 'text', width: 88 },
  { kind: 'text', width: 52 },
  { kind: 'row', width: 94 },
  { kind: 'row', width: 78 },
  { kind: 'row', width: 86 },
] as const

/** The shape of a brief while it is being fetched; says so once to a screen reader, where nothing else does. */
export function Skeleton({ label }: { label?: string }) {
  return (
    <div class="skeleton" role={label ? 'status' : undefined}>
      {label && <span class="for-readers">{label}</span>}
      {BARS.map(({ kind, width }) => (
        <span key={`${kind}-${width}`} class={`bar ${kind}`} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  )
}
