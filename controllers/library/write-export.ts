import type { ExportForm } from '../../components/library/types'
import type { Brief } from '../../core/brief/brief'
import { cleanBrief } from '../../core/brief/clean-brief'
import type { SavedThread } from '../../core/conversation/saved-thread'
import { ARCHIVE_FRAME, archiveStory } from '../../core/library/archive'
import { copiedBriefs } from '../../core/library/copied-briefs'
import { fileNames } from '../../core/library/export/file-names'
import { HTML_TAIL, type HtmlLabels, htmlHead, htmlStory } from '../../core/library/export/html-page'
import { markdownNote } from '../../core/library/export/markdown-note'
import { ZipWriter } from '../../core/library/export/zip'
import type { StoryDetail } from '../../core/library/story-detail'
import { makeFeed } from '../../core/sources/make-feed'
import { escapeMarkdown } from '../../core/sources/markdown/escape'

/** A file to hand to the reader. */
export interface ExportFile {
  name: string
  blob: Blob
}

/** Stories that come some at a time. */
type Stories = AsyncIterable<readonly StoryDetail[]>

/** Finds the conversations saved with a story. */
type ThreadsOf = (story: StoryDetail) => Promise<readonly SavedThread[]>

const briefsOf = (stories: readonly StoryDetail[]): Brief[] =>
  stories.flatMap(({ briefs }) => briefs.map(({ brief }) => brief))

/** Stories as they are handed on. An archive is not: it gives back what a source brought. */
async function* cleaned(stories: Stories): Stories {
  for await (const some of stories)
    yield some.map((story) => ({
      ...story,
      briefs: story.briefs.map((one) => ({ ...one, brief: cleanBrief(one.brief) })),
    }))
}

async function json(stories: Stories, threadsOf: ThreadsOf): Promise<Blob> {
  const parts: string[] = [ARCHIVE_FRAME.head]
  for await (const some of stories) {
    for (const story of some) {
      if (parts.length > 1) parts.push(ARCHIVE_FRAME.between)
      const threads = await threadsOf(story)
      parts.push(JSON.stringify({ ...archiveStory(story), ...(threads.length > 0 && { threads }) }))
    }
  }
  parts.push(ARCHIVE_FRAME.tail)
  return new Blob(parts, { type: 'application/json' })
}

async function markdown(stories: Stories, labels: HtmlLabels): Promise<Blob> {
  const parts: string[] = [`# ${labels.title}\n\n`]
  for await (const some of stories) {
    for (const story of some) {
      parts.push(copiedBriefs(briefsOf([story]), 'markdown', labels).text)
      if (story.note !== '') parts.push(`\n### ${labels.noteLabel}\n\n${escapeMarkdown(story.note)}\n`)
      parts.push('\n---\n\n')
    }
  }
  return new Blob(parts, { type: 'text/markdown' })
}

async function zip(stories: Stories, labels: HtmlLabels): Promise<Blob> {
  const writer = new ZipWriter()
  const all: { brief: Brief; note: string; kept: boolean }[] = []
  for await (const some of stories)
    for (const { note, kept, briefs } of some) all.push(...briefs.map(({ brief }) => ({ brief, note, kept })))
  const names = fileNames(
    all.map(({ brief }) => brief),
    'md',
  )
  for (const [index, { brief, ...own }] of all.entries()) {
    writer.add(names[index] ?? `${index}.md`, markdownNote(brief, own, labels), Date.parse(brief.updatedAt))
    if (index % 50 === 49) await new Promise((resolve) => setTimeout(resolve))
  }
  return new Blob(
    writer.end().map((chunk) => new Uint8Array(chunk)),
    { type: 'application/zip' },
  )
}

async function html(stories: Stories, labels: HtmlLabels): Promise<Blob> {
  const parts = [htmlHead(labels)]
  for await (const some of stories)
    for (const { note, briefs } of some)
      parts.push(...briefs.map(({ brief }, index) => htmlStory(brief, index === 0 ? note : '', labels)))
  return new Blob([...parts, HTML_TAIL], { type: 'text/html' })
}

async function feed(stories: Stories, labels: HtmlLabels): Promise<Blob> {
  const all: Brief[] = []
  for await (const some of stories) all.push(...briefsOf(some))
  const made = makeFeed(all, { title: labels.title })
  return new Blob([JSON.stringify(made, null, 1)], { type: 'application/feed+json' })
}

const ENDINGS: Readonly<Record<ExportForm, string>> = {
  json: 'json',
  markdown: 'md',
  zip: 'zip',
  html: 'html',
  feed: 'feed.json',
}

/** What an export is written with. */
export interface ExportParts {
  form: ExportForm
  labels: HtmlLabels
  /** Of the file's name, as in `2026-03-02`. */
  day: string
  threadsOf: ThreadsOf
}

/** Writes stories into a file. */
export async function writeExport(
  stories: Stories,
  { form, labels, day, threadsOf }: ExportParts,
): Promise<ExportFile> {
  const write = {
    json: () => json(stories, threadsOf),
    markdown: () => markdown(cleaned(stories), labels),
    zip: () => zip(cleaned(stories), labels),
    html: () => html(cleaned(stories), labels),
    feed: () => feed(cleaned(stories), labels),
  }[form]
  return { name: `storypulse-library-${day}.${ENDINGS[form]}`, blob: await write() }
}
