import * as v from 'valibot'
import type { CommentBlock, CommentPage, Thread } from '../conversation'
import { markdownBlocks } from '../markdown-blocks'
import { fitting, id, moment, named, text } from './fields'

// The answer of Hypothesis' search, https://h.readthedocs.io/en/latest/api-reference/v1/

const selectors = fitting(v.object({ type: v.literal('TextQuoteSelector'), exact: v.string() }))

const row = v.object({
  id,
  created: text,
  user: text,
  text,
  references: v.nullish(fitting(id), []),
  target: v.nullish(fitting(v.object({ selector: v.nullish(selectors, []) })), []),
  user_info: v.nullish(v.object({ display_name: v.nullish(v.string(), '') }), { display_name: '' }),
  hidden: v.nullish(v.boolean(), false),
})

const searchSchema = v.object({ total: v.number(), rows: fitting(row) })

/** Annotations in one answer; the most that may be asked for. */
export const HYPOTHESIS_PAGE = 200

const nameOf = (user: string) => /^acct:([^@]+)@/.exec(user)?.[1] ?? user

/** Annotations of the story's pages with the passages they are about, and how many there are in all. */
export interface Annotations {
  page: CommentPage
  total: number
}

/** One page of annotations, newest first. @throws v.ValiError for another answer. */
export function readHypothesisSearch(data: unknown): Annotations {
  const { total, rows } = v.parse(searchSchema, data)
  const comments = rows.map((one) => {
    const quotes = one.target.flatMap(({ selector }) =>
      selector.map(({ exact }): CommentBlock => ({ kind: 'quote', spans: [exact] })),
    )
    return {
      id: one.id,
      parentId: one.references.at(-1) ?? null,
      author: named(one.user_info.display_name || nameOf(one.user)),
      at: moment(one.created),
      score: null,
      url: `https://hypothes.is/a/${one.id}`,
      blocks: one.hidden ? [] : [...quotes, ...markdownBlocks(one.text)],
      gone: one.hidden ? ('moderator' as const) : null,
      more: null,
    }
  })
  const last = rows.at(-1)?.created
  return { page: { comments, cursor: rows.length < HYPOTHESIS_PAGE || !last ? null : last }, total }
}

/** All public annotations of the story's pages, as one thread. */
export function hypothesisThread({ page, total }: Annotations, url: string, about: string): Thread {
  return {
    key: 'hypothesis:notes',
    source: 'hypothesis',
    id: 'notes',
    kind: 'posts',
    title: '',
    url: `https://hypothes.is/search?q=${encodeURIComponent(`url:${url}`)}`,
    place: '',
    author: '',
    at: page.comments[0]?.at ?? null,
    score: null,
    comments: total,
    about,
  }
}
