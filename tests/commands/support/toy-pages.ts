import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { STORIES } from './stories'

/** A stored page and what people would say is on it. */
export interface ToyPage {
  html: string
  row: Record<string, unknown> & { id: string; file: string }
  /** Whether it is written unpacked under a packed one's name. */
  isDamaged?: boolean
}

const AUTHOR = 'Ada Berg'
const DATE = '2026-04-02'
const MENU = 'Subscribe to the harbour letter'

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
}

/** An article as an outlet shows it, with a menu above and an advertisement's frame below; `head` and `end` add to it. */
function article(story: (typeof STORIES)[number], name: string, head = '', end = ''): ToyPage {
  const [title] = story.titles
  const sentences = [...story.tellings[0], ...story.tellings[1]]
  const paragraphs = sentences.map((sentence, i) => `${sentence} ${sentences[(i + 5) % sentences.length]}`)
  const html = page(
    `<title>${title}</title><meta property="og:type" content="article"><meta name="author" content="${AUTHOR}">
    <meta property="article:published_time" content="${DATE}T08:00:00Z">${head}`,
    `<nav><a href="/">Front page</a> <a href="/letter">${MENU}</a></nav>
    <main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>${end}`,
  )
  return {
    html,
    row: {
      id: name,
      file: `html/${name}.html.gz`,
      url: `https://toy-post.example/2026/04/${name}-${title.toLowerCase().replace(/\W+/g, '-')}`,
      article_body: paragraphs.join('\n\n'),
      include: [sentences[0], sentences[5]],
      exclude: [MENU],
      title,
      author: AUTHOR,
      date: DATE,
    },
  }
}

const [first, second, third] = STORIES

/** Articles that stand still. */
export const ARTICLES: readonly ToyPage[] = [first, second].flatMap((story) =>
  story ? [article(story, story.id)] : [],
)

const FRAMES =
  '<iframe src="https://ads.example/a"></iframe><iframe srcdoc="<meta http-equiv=refresh content=0;url=https://ads.example/b>"></iframe>'

/** Articles that would leave: for a page elsewhere, for themselves again and again, and with frames that go. */
export const LEAVING: readonly ToyPage[] = third
  ? [
      article(third, 'leaves', '<meta http-equiv="refresh" content="0;url=https://forum.example/login">'),
      article(third, 'returns', '<meta http-equiv="refresh" content="0">'),
      article(third, 'framed', '', FRAMES),
    ]
  : []

/** An article whose file is not what its name says. */
export const DAMAGED: readonly ToyPage[] = third ? [{ ...article(third, 'damaged'), isDamaged: true }] : []

/** What is no article. */
export const OTHERS: readonly ToyPage[] = [
  {
    html: page('<title>Sign in</title>', '<form><input type="password"><button>Sign in</button></form>'),
    row: { id: 'sign-in', file: 'html/sign-in.html', url: 'https://toy-post.example/login' },
  },
]

/** Writes a folder of stored pages, packed where a name says so. */
export function writePages(folder: string, pages: readonly ToyPage[]): void {
  mkdirSync(join(folder, 'html'), { recursive: true })
  writeFileSync(join(folder, 'items.jsonl'), pages.map(({ row }) => `${JSON.stringify(row)}\n`).join(''))
  for (const { html, row, isDamaged } of pages) {
    const isPacked = row.file.endsWith('.gz') && !isDamaged
    writeFileSync(join(folder, row.file), isPacked ? gzipSync(html) : html)
  }
}
