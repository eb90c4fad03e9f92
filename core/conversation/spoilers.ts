import { hiddenBlocks, plainBlocks } from './blocks'
import type { CommentBlock } from './conversation'

/** Lemmy's way to hide something (https://join-lemmy.org/docs/users/02-media.html): a line that opens, and one that closes. */
const OPENS = /^[>\s]{0,9}:{3,}\s*spoiler\b(.*)$/i
const CLOSES = /^[>\s]{0,9}:{3,}\s*$/
const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/

/**
 * Reads Markdown with `read`, but for what its writer hid: that becomes closed spoilers with the name they were given. One that is
 * never closed goes to the end.
 */
export function withSpoilers(markdown: string, read: (markdown: string) => CommentBlock[]): CommentBlock[] {
  const blocks: CommentBlock[] = []
  let lines: string[] = []
  let title: string | null = null
  let isCode = false
  const take = () => {
    const made = read(lines.join('\n'))
    blocks.push(...(title === null ? made : hiddenBlocks(made, plainBlocks(read(title)))))
    lines = []
  }
  for (const line of markdown.split(/\r?\n/)) {
    if (FENCE.test(line)) isCode = !isCode
    const opens: RegExpExecArray | null = isCode || title !== null ? null : OPENS.exec(line)
    if (opens) {
      take()
      title = (opens[1] ?? '').trim()
    } else if (title !== null && !isCode && CLOSES.test(line)) {
      take()
      title = null
    } else lines.push(line)
  }
  take()
  return blocks
}
