import type { Brief } from '../../brief/brief'
import { filled } from '../../sources/fields'
import { writeFrontMatter } from '../../sources/markdown/front-matter'
import { type MarkdownLabels, writeMarkdown } from '../../sources/markdown/write-markdown'

/** What is the reader's own of a story, for its file. */
export interface NoteFields {
  note: string
  kept: boolean
}

const FENCE = '---\n'

/** A topic as Obsidian takes it for a tag: no spaces, no marks but `-`, `_` and `/`. */
const tagOf = (topic: string) => topic.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|(?<!-)-+$/g, '')

/** A brief as a Markdown file that Obsidian opens, with tags and the reader's note among its properties. */
export function markdownNote(brief: Brief, { note, kept }: NoteFields, labels: MarkdownLabels): string {
  const tags = [...new Set(['storypulse', ...brief.topics.map(tagOf).filter(Boolean)])]
  const own = writeFrontMatter(filled({ tags, kept, note: note === '' ? undefined : note }))
  const inner = own.slice(FENCE.length, -FENCE.length)
  return FENCE + inner + writeMarkdown(brief, labels).slice(FENCE.length)
}
