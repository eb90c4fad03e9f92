import * as v from 'valibot'
import type { CommentBlock, CommentPage, Thread } from '../conversation'
import { fitting, id, moment, named, text } from '../fields'
import { commentBlocks } from '../markdown-blocks'
import type { ConversationSource } from '../source'

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
const PAGE = 200

const nameOf = (user: string) => /^acct:([^@]+)@/.exec(user)?.[1] ?? user

/** Annotations of the story's pages with the passages they are about, and how many there are in all. */
interface Annotations {
  page: CommentPage
  total: number
}

/** One page of annotations, newest first. @throws v.ValiError for another answer. */
function readSearch(data: unknown): Annotations {
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
      blocks: one.hidden ? [] : [...quotes, ...commentBlocks(one.text)],
      gone: one.hidden ? ('moderator' as const) : null,
      more: null,
    }
  })
  const last = rows.at(-1)?.created
  return { page: { comments, cursor: rows.length < PAGE || !last ? null : last }, total }
}

/** All public annotations of the story's pages, as one thread. */
function threadOf({ page, total }: Annotations, url: string, about: string): Thread {
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

const search = (uris: readonly string[]) => ({
  uri: uris,
  limit: String(PAGE),
  sort: 'created',
  order: 'desc',
})

/**
 * Public annotations of the story's pages by Hypothesis' search. It takes several addresses at once, so that one request is enough;
 * the comments come along. Further ones are asked for by the moment of the last, for which the addresses are needed again: they
 * are in the thread's id.
 */
export const hypothesis = {
  id: 'hypothesis',
  name: 'Hypothesis',
  hosts: ['api.hypothes.is'],
  instance: null,
  limits: { windows: [], gap: 0, source: 'https://h.readthedocs.io/en/latest/api-reference/v1/' },
  addressesSent: 'all addresses',
  caveats: [],
  isOn: true,
  session: null,
  nothing: 'nobody',
  untitled: 'notes',
  requests: () => 1,
  share: null,
  find: async (addresses, { ask }) => {
    const uris = addresses.map(({ url }) => url)
    const notes = readSearch(await ask('/api/search', search(uris)))
    const [first] = addresses
    if (!first || !notes.page.comments.length) return { threads: [], pages: {}, missed: 0 }
    const thread = { ...threadOf(notes, first.url, first.key), id: uris.join(' ') }
    return { threads: [thread], pages: { [thread.key]: notes.page }, missed: 0 }
  },
  comments: async ({ id }, cursor, { ask }) =>
    readSearch(
      await ask('/api/search', { ...search(id.split(' ')), ...(cursor && { search_after: cursor }) }),
    ).page,
  readers: [readSearch],
} as const satisfies ConversationSource
