// Answers in the format that each source documents, hand-written; the addresses of the documentation stand with the code that
// reads them (core/conversation/sources).

/** A comment of any source, with its answers. */
export interface Said {
  id: string
  by: string | null
  text: string
  score?: number
  at?: string
  answers?: Said[]
}

const AT = '2026-03-20T09:30:00.000Z'
const seconds = (iso: string) => Date.parse(iso) / 1000

/** https://hn.algolia.com/api: a search. */
export const hnSearch = (hits: { id: string; url: string; title?: string; comments?: number }[]) => ({
  hits: hits.map(({ id, url, title = `Title of ${id}`, comments = 3 }) => ({
    created_at: AT,
    title,
    url,
    author: 'poster',
    points: 120,
    story_text: null,
    comment_text: null,
    num_comments: comments,
    story_id: Number(id),
    created_at_i: seconds(AT),
    _tags: ['story', 'author_poster', `story_${id}`],
    objectID: id,
    _highlightResult: { url: { value: `<em>${url}</em>`, matchLevel: 'full' } },
  })),
  nbHits: hits.length,
  page: 0,
  nbPages: 1,
  hitsPerPage: 50,
})

/** The same API: an item with all below it. */
export const hnItem = (id: string, comments: Said[]): Record<string, unknown> => ({
  id: Number(id),
  created_at: AT,
  author: 'poster',
  title: `Title of ${id}`,
  url: 'https://news.example/',
  text: null,
  points: 120,
  parent_id: null,
  type: 'story',
  children: comments.map(hnChild),
})

const hnChild = ({ id, by, text, at = AT, answers = [] }: Said): Record<string, unknown> => ({
  id: Number(id),
  created_at: at,
  author: by,
  title: null,
  url: null,
  text: by === null ? null : text,
  points: null,
  type: 'comment',
  children: answers.map(hnChild),
})

const redditListing = (children: unknown[]) => ({
  kind: 'Listing',
  data: { modhash: '', dist: children.length, children, after: null, before: null },
})

/** https://www.reddit.com/dev/api/#GET_search */
export const redditSearch = (posts: { id: string; url: string; title?: string; comments?: number }[]) =>
  redditListing(
    posts.map(({ id, url, title = `Title of ${id}`, comments = 2 }) => ({
      kind: 't3',
      data: {
        id,
        name: `t3_${id}`,
        title,
        url,
        subreddit: 'programming',
        author: 'op',
        score: 45,
        num_comments: comments,
        created_utc: seconds(AT),
        permalink: `/r/programming/comments/${id}/title/`,
        over_18: false,
      },
    })),
  )

const redditComment = (post: string, parent: string, said: Said): unknown => {
  const gone = said.by === null
  return {
    kind: 't1',
    data: {
      id: said.id,
      parent_id: parent,
      author: gone ? '[deleted]' : said.by,
      body: gone ? '[deleted]' : said.text,
      body_html: gone ? '<div class="md"><p>[deleted]</p>\n</div>' : `<div class="md">${said.text}</div>`,
      score: said.score ?? 1,
      score_hidden: false,
      created_utc: seconds(said.at ?? AT),
      permalink: `/r/programming/comments/${post}/title/${said.id}/`,
      replies: said.answers?.length
        ? redditListing(said.answers.map((one) => redditComment(post, `t1_${said.id}`, one)))
        : '',
    },
  }
}

/** https://www.reddit.com/dev/api/#GET_comments_{article}; `more` are those that are not sent along. */
export const redditComments = (post: string, comments: Said[], more: string[] = []) => [
  redditListing([{ kind: 't3', data: { id: post, title: 'x' } }]),
  redditListing([
    ...comments.map((said) => redditComment(post, `t3_${post}`, said)),
    ...(more.length
      ? [{ kind: 'more', data: { count: more.length, parent_id: `t3_${post}`, depth: 0, children: more } }]
      : []),
  ]),
]

/** https://www.reddit.com/dev/api/#GET_api_morechildren */
export const redditMore = (post: string, comments: Said[]) => ({
  json: { errors: [], data: { things: comments.map((said) => redditComment(post, `t3_${post}`, said)) } },
})

const xml = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** An Atom feed of Reddit's, as feeds recorded in 2026 have them; a text and no data. */
const redditAtom = (entries: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">` +
  `<id>/search.rss</id><title>reddit.com: search results</title>${entries.join('')}</feed>`

const redditEntry = (name: string, title: string, by: string, href: string, html: string) =>
  `<entry><author><name>/u/${xml(by)}</name><uri>https://www.reddit.com/user/x</uri></author>` +
  `<category term="programming" label="r/programming"/><content type="html">${xml(html)}</content>` +
  `<id>${name}</id><link href="${xml(href)}" /><updated>2026-03-20T09:30:00+00:00</updated>` +
  `<published>2026-03-20T09:30:00+00:00</published><title>${xml(title)}</title></entry>`

/** Reddit's /search.rss: posts, and communities among them. */
export const redditFeed = (posts: { id: string; url: string; title?: string }[]) =>
  redditAtom([
    redditEntry('t5_2qh33', 'A community', 'x', 'https://www.reddit.com/r/programming/', '<div>About</div>'),
    ...posts.map(({ id, url, title = `Title of ${id}` }) => {
      const page = `https://www.reddit.com/r/programming/comments/${id}/title/`
      return redditEntry(
        `t3_${id}`,
        title,
        'op',
        page,
        `<table> <tr><td> <a href="${page}"> <img src="https://preview.example/p.png" alt="${xml(title)}" /> </a> </td><td> &#32; submitted by &#32; <a href="https://www.reddit.com/user/op"> /u/op </a> <br/> <span><a href="${xml(url)}">[link]</a></span> &#32; <span><a href="${page}">[comments]</a></span> </td></tr></table>`,
      )
    }),
  ])

const flat = (said: readonly Said[]): Said[] => said.flatMap((one) => [one, ...flat(one.answers ?? [])])

/** Reddit's /comments/ID/.rss: the post, then its comments one after the other. */
export const redditCommentFeed = (post: string, comments: Said[]) =>
  redditAtom([
    redditEntry(`t3_${post}`, 'x', 'op', `https://www.reddit.com/r/programming/comments/${post}/title/`, ''),
    ...flat(comments).map(({ id, by, text }) =>
      redditEntry(
        `t1_${id}`,
        `/u/${by ?? '[deleted]'} on x`,
        by ?? '[deleted]',
        `https://www.reddit.com/r/programming/comments/${post}/title/${id}/`,
        `<!-- SC_OFF --><div class="md">${text}</div><!-- SC_ON -->`,
      ),
    ),
  ])

/** https://github.com/lobsters/lobsters: /stories/url/all.json */
export const lobstersStories = (stories: { id: string; url: string; title?: string; comments?: number }[]) =>
  stories.map(({ id, url, title = `Title of ${id}`, comments = 2 }) => ({
    short_id: id,
    created_at: '2026-03-20T04:30:00.000-05:00',
    title,
    url,
    score: 17,
    flags: 0,
    comment_count: comments,
    description: '',
    submitter_user: 'crustacean',
    tags: ['ai'],
    short_id_url: `https://lobste.rs/s/${id}`,
    comments_url: `https://lobste.rs/s/${id}/title`,
  }))

/** The same: /s/:id.json, whose comments are a flat list. */
export const lobstersStory = (id: string, comments: Said[]) => ({
  ...lobstersStories([{ id, url: 'https://news.example/' }])[0],
  comments: comments.flatMap((said) => lobstersComments(said, null, 0)),
})

function lobstersComments(said: Said, parent: string | null, depth: number): Record<string, unknown>[] {
  return [
    {
      short_id: said.id,
      created_at: said.at ?? AT,
      is_deleted: said.by === null,
      is_moderated: false,
      score: said.score ?? 1,
      flags: 0,
      parent_comment: parent,
      comment: said.by === null ? '' : said.text,
      comment_plain: said.text,
      depth,
      commenting_user: said.by ?? 'inactive-user',
    },
    ...(said.answers ?? []).flatMap((one) => lobstersComments(one, said.id, depth + 1)),
  ]
}

/** https://join-lemmy.org/api/: SearchResponse */
export const lemmySearch = (posts: { id: number; url: string; title?: string; comments?: number }[]) => ({
  type_: 'Url',
  comments: [],
  posts: posts.map(({ id, url, title = `Title of ${id}`, comments = 2 }) => ({
    post: { id, name: title, url, published: '2026-03-20T09:30:00.000000Z', removed: false, deleted: false },
    creator: { id: 1, name: 'lem', actor_id: 'https://lemmy.world/u/lem' },
    community: { id: 2, name: 'technology', actor_id: 'https://lemmy.ml/c/technology' },
    counts: { post_id: id, comments, score: 31, upvotes: 33, downvotes: 2 },
  })),
  communities: [],
  users: [],
})

/** The same: GetCommentsResponse */
export const lemmyComments = (comments: Said[]) => ({
  comments: comments.flatMap((said) => lemmyTree(said, '0')),
})

interface LemmyComment {
  comment: Record<string, unknown> & { published: string }
  creator: { name: string; actor_id: string }
  counts: { score: number; child_count: number }
}

function lemmyTree(said: Said, above: string): LemmyComment[] {
  const path = `${above}.${said.id}`
  return [
    {
      comment: {
        id: Number(said.id),
        content: said.by === null ? '' : said.text,
        path,
        published: said.at ?? AT,
        deleted: said.by === null,
        removed: false,
      },
      creator: { name: said.by ?? 'gone', actor_id: `https://feddit.example/u/${said.by ?? 'gone'}` },
      counts: { score: said.score ?? 1, child_count: said.answers?.length ?? 0 },
    },
    ...(said.answers ?? []).flatMap((one) => lemmyTree(one, path)),
  ]
}

/** Lemmy 1.0, version 4 (crates/db_views of https://github.com/LemmyNet/lemmy): SearchResponse */
export const lemmySearchV4 = (posts: { id: number; url: string; title?: string; comments?: number }[]) => ({
  resolve: null,
  comments: [],
  posts: posts.map(({ id, url, title = `Title of ${id}`, comments = 2 }) => ({
    post: {
      id,
      name: title,
      url,
      published_at: '2026-08-03T09:30:00.000000Z',
      comments,
      score: 31,
      removed: false,
      deleted: false,
      ap_id: `https://lemmy.ml/post/${id}`,
    },
    creator: { id: 1, name: 'lem', ap_id: 'https://lemmy.world/u/lem' },
    community: { id: 2, name: 'technology', ap_id: 'https://lemmy.ml/c/technology' },
    creator_is_admin: false,
  })),
  communities: [],
  persons: [],
  multi_communities: [],
})

/** The same: a PagedResponse of CommentView */
export const lemmyCommentsV4 = (comments: Said[], next: string | null = null) => ({
  items: comments.flatMap((said) => lemmyTree(said, '0')).map(asV4),
  next_page: next,
  prev_page: null,
})

function asV4({ comment, creator, counts }: ReturnType<typeof lemmyTree>[number]) {
  const { published, ...others } = comment
  const { actor_id, ...person } = creator
  return {
    comment: { ...others, published_at: published, score: counts.score },
    creator: { ...person, ap_id: actor_id },
    creator_is_admin: false,
  }
}

/** The network gives accounts out itself: letters and digits, whatever their owners call themselves. */
const accountOf = (by: string | null) => `did:plc:${`${by}`.replace(/\W/g, '').slice(0, 24)}`

/** A post as https://docs.bsky.app/docs/api/app-bsky-feed-search-posts sends it. */
const blueskyPost = ({ id, by, text, score = 5, at = AT, answers = [] }: Said) => ({
  uri: `at://${accountOf(by)}/app.bsky.feed.post/${id}`,
  cid: `bafy${id}`,
  author: {
    did: accountOf(by),
    handle: `${by}.bsky.social`,
    displayName: by,
    avatar: 'https://cdn.example/a',
  },
  record: {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: at,
    facets: text.includes('link')
      ? [
          {
            index: { byteStart: byteAt(text, 'link'), byteEnd: byteAt(text, 'link') + 4 },
            features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://linked.example/' }],
          },
        ]
      : [],
  },
  replyCount: answers.length,
  repostCount: 1,
  likeCount: score,
  indexedAt: at,
})

const byteAt = (text: string, word: string) => Buffer.byteLength(text.slice(0, text.indexOf(word)))

export const blueskySearch = (posts: Said[]) => ({ posts: posts.map(blueskyPost), hitsTotal: posts.length })

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread */
export const blueskyThread = (said: Said) => ({ thread: blueskyNode(said) })

function blueskyNode(said: Said): Record<string, unknown> {
  if (said.by === null) {
    return {
      $type: 'app.bsky.feed.defs#notFoundPost',
      uri: `at://did:plc:x/app.bsky.feed.post/${said.id}`,
      notFound: true,
    }
  }
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: blueskyPost(said),
    replies: (said.answers ?? []).map(blueskyNode),
  }
}

/** A status as https://docs.joinmastodon.org/entities/Status/ describes it. */
const mastodonStatus = (said: Said, answerTo: string | null) => ({
  id: said.id,
  created_at: said.at ?? AT,
  in_reply_to_id: answerTo,
  sensitive: false,
  spoiler_text: '',
  visibility: 'public',
  uri: `https://mastodon.social/users/${said.by}/statuses/${said.id}`,
  url: `https://mastodon.social/@${said.by}/${said.id}`,
  replies_count: said.answers?.length ?? 0,
  reblogs_count: 2,
  favourites_count: said.score ?? 4,
  content: said.text,
  account: { id: '1', username: said.by, acct: `${said.by}@social.example`, display_name: said.by },
  media_attachments: [{ type: 'image', url: 'https://files.example/picture.png' }],
})

/** https://docs.joinmastodon.org/methods/timelines/#link */
export const mastodonTimeline = (posts: Said[]) => posts.map((said) => mastodonStatus(said, null))

/** https://docs.joinmastodon.org/methods/statuses/#context */
export const mastodonContext = (said: Said) => ({
  ancestors: [],
  descendants: (said.answers ?? []).flatMap((one) => mastodonBelow(one, said.id)),
})

const mastodonBelow = (said: Said, answerTo: string): unknown[] => [
  mastodonStatus(said, answerTo),
  ...(said.answers ?? []).flatMap((one) => mastodonBelow(one, said.id)),
]

/** https://h.readthedocs.io/en/latest/api-reference/v1/ */
export const hypothesisSearch = (
  notes: (Said & { quote?: string; to?: string })[],
  total = notes.length,
) => ({
  total,
  rows: notes.map(({ id, by, text, quote, to, at = AT }) => ({
    id,
    created: at,
    updated: at,
    user: `acct:${by}@hypothes.is`,
    uri: 'https://news.example/',
    text,
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://news.example/',
        selector: quote
          ? [
              {
                type: 'RangeSelector',
                startContainer: '/p[1]',
                endContainer: '/p[1]',
                startOffset: 0,
                endOffset: 9,
              },
              { type: 'TextQuoteSelector', exact: quote, prefix: 'a ', suffix: ' b' },
            ]
          : [],
      },
    ],
    document: { title: ['x'] },
    links: { html: `https://hypothes.is/a/${id}` },
    user_info: { display_name: null },
    hidden: false,
    flagged: false,
    ...(to && { references: [to] }),
  })),
})
