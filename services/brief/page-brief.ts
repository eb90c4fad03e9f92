import * as v from 'valibot'
import { cleanAddress } from '../../core/article/address'
import type { Article } from '../../core/article/article'
import type { Passage } from '../../core/article/passage'
import { type Brief, briefSchema, LIMITS } from '../../core/brief/brief'
import type { GeneratedBrief } from '../../core/brief/extract/generated-brief'
import { siteOf } from '../../core/site'
import { cutText } from '../../core/text/cut-text'
import { sentences } from '../../core/text/sentences'

/** Where a line stands in the article; null where it stands outside its text. */
function passageOf({ paragraphs }: Article, line: string): Passage | null {
  const paragraph = paragraphs.findIndex(({ text }) => text.includes(line))
  const start = paragraphs[paragraph]?.text.indexOf(line) ?? -1
  return start < 0 ? null : { paragraph, start, end: start + line.length }
}

/** As many whole sentences as fit a line. */
function fitting(text: string): string {
  let line = ''
  for (const sentence of sentences(text)) {
    const longer = line ? `${line} ${sentence}` : sentence
    if (longer.length > LIMITS.line) break
    line = longer
  }
  return line
}

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/**
 * The brief that stands on a page which is a brief of another page, as its publisher wrote it; the story is the other page.
 * Null where the page is none, or what it holds does not fit a brief.
 * @param made the brief's id and the moment, ISO 8601.
 */
export function pageBrief(article: Article, made: { id: string; now: string }): GeneratedBrief | null {
  const { brief: found } = article
  const site = found?.original && siteOf(found.original.url)
  if (!found?.original || !site) return null
  const why = fitting(found.whyItMatters)
  const headline = cutText(found.headline, LIMITS.headline)
  const isTitle = found.original.title.split(' ').length > 3 && found.original.title.length <= LIMITS.headline
  const brief: Brief = {
    id: made.id,
    headline,
    ...(why && { whyItMatters: why }),
    takeaways: found.takeaways.filter((line) => line.length <= LIMITS.line),
    analysis: found.analysis.map((paragraph) => cutText(paragraph, LIMITS.paragraph)),
    story: {
      title: isTitle ? found.original.title : headline,
      url: cleanAddress(found.original.url) ?? found.original.url,
      publisher: cutText(site, LIMITS.name),
    },
    coverage: [],
    topics: [],
    lang: LANGUAGE.test(article.lang) ? article.lang : 'und',
    createdAt: made.now,
    updatedAt: made.now,
    provenance: {
      kind: 'publisher',
      by: cutText(article.site || siteOf(article.url) || site, LIMITS.name),
      url: article.url,
    },
  }
  const result = v.safeParse(briefSchema, brief)
  if (!result.success) return null
  const at = (line: string) => passageOf(article, line)
  return {
    brief: result.output,
    passages: {
      whyItMatters: why ? at(why) : null,
      takeaways: result.output.takeaways.map(at),
      analysis: result.output.analysis.map((paragraph) => {
        const passage = at(paragraph)
        return passage ? [passage] : []
      }),
    },
  }
}
