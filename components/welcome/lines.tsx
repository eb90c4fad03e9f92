interface Props {
  x: number
  y: number
  widths: readonly number[]
  /** From the top of a line to the top of the next. */
  gap: number
  height?: number
}

/** Lines of a drawn text. */
export function Lines({ x, y, widths, gap, height = 6 }: Props) {
  return widths.map((width, row) => (
    <rect key={width} x={x} y={y + row * gap} width={width} height={height} rx={height / 2} />
  ))
}
