/** Marks of emphasis and code in Markdown, the longer before the shorter. */
const MARKS = ['**', '__', '``', '`', '*'] as const

const isSpace = (text: string, at: number) => (text[at] ?? ' ').trim() === ''

/** The places where one kind of mark can close: after what is no space. Sought once, from left to right. */
class Closers {
  private next = 0

  constructor(
    private readonly line: string,
    private readonly mark: string,
  ) {}

  /** The first at or after `from`, or -1. The places asked for may only grow. */
  after(from: number): number {
    if (this.next >= 0 && this.next < from) this.next = this.line.indexOf(this.mark, from)
    while (this.next >= 0 && (this.next < from || isSpace(this.line, this.next - 1)))
      this.next = this.line.indexOf(this.mark, this.next + 1)
    return this.next
  }
}

function ofLine(line: string): string {
  const kinds = MARKS.map((mark) => ({ mark, closers: new Closers(line, mark) }))
  let plain = ''
  let from = 0
  for (let at = 0; at < line.length; ) {
    const opened = kinds.find(
      ({ mark, closers }) =>
        line.startsWith(mark, at) &&
        !isSpace(line, at + mark.length) &&
        closers.after(at + mark.length + 1) >= 0,
    )
    if (!opened) {
      at++
      continue
    }
    const { mark, closers } = opened
    const close = closers.after(at + mark.length + 1)
    plain += line.slice(from, at) + line.slice(at + mark.length, close)
    at = from = close + mark.length
  }
  return plain + line.slice(from)
}

/** A text without the marks of emphasis and code that stand around something; marks that nothing closes stay. */
export const withoutEmphasis = (text: string): string => text.split('\n').map(ofLine).join('\n')
