import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bundledStories } from '../../assets/stories'
import { parseBrief } from '../../core/brief/brief'
import { DEFAULT_CONVERSATION } from '../../core/conversation/choices'
import { type SourceId, sourceOf } from '../../core/conversation/source-list'
import { MOST_ADDRESSES } from '../../core/conversation/story-addresses'
import { axeFindings } from '../harness/axe'
import { LibraryPage } from '../harness/library-page'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { sized } from '../sizes'
import { longThread } from '../stand-ins/long-thread'
import * as answers from '../stand-ins/source-answers'
import { SourcesStandIn } from '../stand-ins/sources'

const browser = useBrowser()
const press = (surface: Surface, name: RegExp) => surface.click(name)
let sources: SourcesStandIn
let tab: Tab

const [raw] = bundledStories
const story = parseBrief(raw)

beforeAll(() => {
  sources = new SourcesStandIn(browser().site)
})
afterAll(() => sources.close())
afterEach(() => {
  expect(tab.errors).toEqual([])
})

/** Waits for the brief beside the original, and the conversation in sight. */
async function besideStory(): Promise<Surface> {
  const sidebar = await tab.sidebarReady()
  await sidebar.operable(/^ask \d sources/)
  // What the page has for the lines comes in above, and moves all that stands below.
  await sidebar.element('button[data-line^="takeaway"]')
  return sidebar
}

/** Opens the original in a browser that knows nothing of its reader but that he pressed there before. */
async function begin(): Promise<void> {
  // Clearing ends what an earlier test still asked for; what had gone out by then is waited for, and not counted here.
  await browser().reset()
  await browser().confirmPresses()
  await sources.begin()
  tab = await browser().open(ADDRESSES.original)
}

/** Asks the sources, for the first time on this visit or once more. */
const askAll = (surface: Surface) => press(surface, /^ask (\d sources|again)/)

const query = (url: URL, name: string) => url.searchParams.get(name) ?? ''
const isSearch = (url: URL) => /search|stories\/url|timelines/.test(url.pathname)

/**
 * Hacker News with one thread about whatever address is asked for, and these comments in it. Each test has a thread of its own:
 * what an earlier one opened is open still.
 */
function hackerNews(id: string, title: string, comments: answers.Said[]): void {
  sources.behave('hacker-news', {
    kind: 'answer',
    of: (url) =>
      isSearch(url)
        ? answers.hnSearch([{ id, url: ADDRESSES.original, title, comments: comments.length }])
        : answers.hnItem(id, comments),
  })
}

/** Waits for words in the open threads. What lies out of sight is not laid out, and has no text as the screen shows it. */
async function commentsSay(words: string): Promise<void> {
  await until(`comments with “${words}”`, async () => (await commentsText()).includes(words))
}

/** All text of the open threads. */
const commentsText = () =>
  tab.sidebar.evaluate(() =>
    [...document.querySelectorAll('.comments')].map(({ textContent }) => textContent).join(' '),
  )

/** Requests that a search of a source makes at most. */
const requestsOf = (id: SourceId) => sourceOf(id)?.requests(MOST_ADDRESSES, false) ?? 0

const CHOSEN: readonly SourceId[] = ['hacker-news', 'hypothesis', 'lemmy', 'lobsters', 'mastodon']

/** A sentence from far down the original. */
async function passageOfOriginal(): Promise<string> {
  const found = await tab.page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p, main p')].map((one) => one.textContent ?? '')
    return (paragraphs.findLast((text) => text.length > 120 && text.length < 600) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  })
  expect(found.length).toBeGreaterThan(60)
  return found.slice(0, 100)
}

const MARKUP =
  '<img src="https://tracker.example/p.png" onerror="document.title=`harmed`"><script>document.title="harmed"</script><a href="javascript:document.title=`harmed`">click</a>'

describe('beside a story', () => {
  beforeAll(async () => {
    await begin()
    await besideStory()
  })
  afterEach(async () => {
    await sources.begin()
    await browser().control.keep('local', 'conversation', DEFAULT_CONVERSATION)
    // Whom one test asked often may be asked by the next.
    await browser().control.keep('session', 'conversationPace', {})
  })

  test('nobody is asked before the click; then the chosen ones alone, without cookie or referrer, no more often than said', async () => {
    const { sidebar } = tab
    await press(sidebar, /^choose$/i)
    await sidebar.says(/nobody has been contacted yet/i)
    expect(await sidebar.text()).toContain('hn.algolia.com')
    await browser().settled(tab)
    expect(sources.asked).toEqual([])
    // Reddit is off at first, and its row says why.
    expect(await sidebar.text()).toMatch(/off at first, because/i)
    await press(sidebar, /^bluesky$/i)
    await sidebar.operable(/^ask 5 sources/)
    expect(sources.asked).toEqual([])
    await press(sidebar, /^ask 5 sources/)
    await sidebar.says(/5 of 5 sources answered/i)
    await sidebar.says(/nobody is talking about it there yet/i)

    // All since the page was opened: a request before the press that came late would be one too many here.
    const counts = sources.counts()
    expect(Object.keys(counts).sort()).toEqual(CHOSEN.toSorted())
    for (const id of CHOSEN) expect(counts[id]).toBeLessThanOrEqual(requestsOf(id))
    const most = CHOSEN.reduce((sum, id) => sum + requestsOf(id), 0)
    expect(sources.asked.length).toBeLessThanOrEqual(most)

    await press(sidebar, /^ask again/)
    await until('a second round like the first', () =>
      CHOSEN.every((id) => sources.counts()[id] === 2 * (counts[id] ?? 0)),
    )
    await sidebar.says(/5 of 5 sources answered/i)
    expect(sources.counts()).toEqual(Object.fromEntries(CHOSEN.map((id) => [id, 2 * (counts[id] ?? 0)])))
    for (const { method, headers, url } of sources.asked) {
      expect(method).toBe('GET')
      expect(new URL(url).protocol).toBe('https:')
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
      expect(headers.authorization).toBeUndefined()
    }
  })

  test('threads under several addresses stand in one list, are opened, sorted, searched, folded, saved', async () => {
    const coverage = story.coverage.map(({ url }) => url)
    hackerNews('77', 'A thread about the foundation', [
      {
        id: '1',
        by: 'ann',
        text: '&gt; Collier is the foundation&#x27;s first full-time executive director<p>Plain answer with <code>code()</code>',
        answers: [
          { id: '2', by: 'ben', text: 'Level one', answers: [{ id: '3', by: 'cy', text: 'Level two' }] },
        ],
      },
      { id: '4', by: null, text: '', answers: [{ id: '5', by: 'dee', text: 'To a deleted one' }] },
    ])
    sources.behave('lobsters', {
      kind: 'answer',
      of: (url) =>
        isSearch(url)
          ? answers.lobstersStories(
              query(url, 'url') === coverage[0]
                ? [{ id: 'abc123', url: coverage[0] ?? '', comments: 40 }]
                : [],
            )
          : answers.lobstersStory('abc123', [{ id: 'c1', by: 'eve', text: '<p>From Lobsters</p>' }]),
    })
    sources.behave('bluesky', {
      kind: 'answer',
      of: (url) =>
        url.pathname.endsWith('searchPosts')
          ? answers.blueskySearch(
              query(url, 'url') === coverage[1] || query(url, 'url') === coverage[0]
                ? [
                    {
                      id: 'p1',
                      by: 'fay',
                      text: 'A post with a link',
                      answers: [{ id: 'p2', by: 'gil', text: 'x' }],
                    },
                  ]
                : [],
            )
          : answers.blueskyThread({
              id: 'p1',
              by: 'fay',
              text: 'A post',
              answers: [{ id: 'p2', by: 'gil', text: 'An answer on Bluesky' }],
            }),
    })
    const { sidebar } = tab
    await askAll(sidebar)
    await sidebar.says(/6 of 6 sources answered/i)
    expect(sources.asked.every(({ url }) => isSearch(new URL(url)))).toBe(true)
    await sidebar.operable(/^Title of abc123/)
    await sidebar.operable(/^posts that link to it/)
    expect(await axeFindings(sidebar)).toEqual([])

    await press(sidebar, /^A thread about the foundation/)
    await commentsSay('Plain answer with')
    await commentsSay('This comment was deleted')
    expect(await sidebar.find('.comment-text blockquote')).not.toBeNull()
    expect(await sidebar.find('.comment-text code')).not.toBeNull()
    expect(await commentsText()).not.toContain('Level two')
    await press(sidebar, /^1 reply$/)
    await commentsSay('Level two')
    await (await sidebar.element('.talk-filter')).evaluate((field) => {
      if (field instanceof HTMLInputElement) field.value = 'DELETED'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await sidebar.says(/1 comment matches/)
    expect(await commentsText()).not.toContain('Plain answer')
    expect(await axeFindings(sidebar)).toEqual([])

    await press(sidebar, /^posts that link to it/)
    await commentsSay('A post with a link')
    await press(sidebar, /^load 1 reply/)
    await commentsSay('An answer on Bluesky')

    await press(sidebar, /^save with the story/)
    await sidebar.says(/saved with the story, including the comments/i)
    expect(tab.errors).toEqual([])
    await tab.close()
    await sources.forget()

    const library = await LibraryPage.open(browser())
    await library.openStory('The PyTorch Foundation')
    await library.surface.says(/saved conversations/i)
    await library.surface.click(/^.?A thread about|^.?Posts that link|^.?Title of/)
    await until('the saved comments', async () => (await library.surface.find('.saved-comments li')) !== null)
    await library.surface.click(/^remove conversation/)
    await library.surface.says(/conversation removed/i)
    await until('the thread to go', async () => (await library.surface.find('.saved-threads')) === null)
    await library.surface.click(/^undo/)
    await library.surface.says(/saved conversations/i)
    expect(library.tab.errors).toEqual([])
    await library.close()

    tab = await browser().open(ADDRESSES.original)
    const later = await besideStory()
    await later.says(/saved with this story/i)
    await press(later, /^(A thread|posts|Title)/)
    await press(later, /^unsave/)
    await later.says(/save it again to restore it/i)
    expect(sources.asked).toEqual([])
  })

  test('a slow source can be stopped, and the background may sleep in between', async () => {
    hackerNews('78', 'A quick thread', [{ id: '1', by: 'ann', text: 'Quick' }])
    sources.behave('mastodon', { kind: 'silent' })
    const { sidebar } = tab
    await askAll(sidebar)
    await sidebar.says(/asking: mastodon$/im)
    await press(sidebar, /^stop/)
    await sidebar.says(/5 of 5 sources answered/i)
    await browser().sleep()
    await press(sidebar, /^A quick thread/)
    await commentsSay('Quick')
  })

  test('comments speak of takeaways, are copied with their link, and show the passage they quote', async () => {
    const takeaway = story.takeaways[0] ?? ''
    const quote = await passageOfOriginal()
    hackerNews('79', 'A thread about takeaways', [
      { id: '1', by: 'ann', text: `About this: ${takeaway}` },
      { id: '2', by: 'ben', text: `&gt; ${quote}<p>Is that so?` },
      { id: '3', by: 'cy', text: '&gt; words that stand nowhere on this page at all<p>No?' },
    ])
    const { sidebar } = tab
    await askAll(sidebar)
    await press(sidebar, /^A thread about takeaways/)
    // It scrolled far up for that; a busy Firefox still has the old place under the mouse.
    await (await sidebar.operable(/^1 comment$/)).evaluate((button) => {
      if (button instanceof HTMLElement) button.click()
    })
    await sidebar.says(/only about takeaway 1/i)
    expect(await commentsText()).not.toContain('Is that so?')
    await press(sidebar, /^show all/)
    await commentsSay('Is that so?')
    await sidebar.operable(/^show the quoted passage/)
    const buttons = await sidebar.evaluate(
      () =>
        [...document.querySelectorAll('button')].filter(({ textContent }) =>
          /show the quoted passage/i.test(textContent ?? ''),
        ).length,
    )
    expect(buttons).toBe(1)
    const before = await tab.page.evaluate(() => scrollY)
    await press(sidebar, /^show the quoted passage/)
    await until('the page to scroll', async () => (await tab.page.evaluate(() => scrollY)) !== before)
    await press(sidebar, /^copy this comment/)
    await sidebar.says(/copied the comment/i)
    const { text } = await browser().clipboard()
    expect(text).toMatch(/Hacker News: https:\/\/news\.ycombinator\.com\/item\?id=[123]/)
  })

  test('a long thread is drawn in parts as one scrolls', async () => {
    const size = sized(120, 500)
    hackerNews('80', 'A very long thread', longThread(size, 9))
    const { sidebar } = tab
    await askAll(sidebar)
    await press(sidebar, /^A very long thread/)
    await commentsSay('Comment 0.')
    const rows = () => sidebar.evaluate(() => document.querySelectorAll('.comment').length)
    expect(await rows()).toBeLessThan(200)
    await until('the thread’s thirtieth comment', async () => {
      await sidebar.evaluate(() => document.querySelector('.scroll')?.scrollBy(0, 4000))
      return (await commentsText()).includes('Comment 30.')
    })
    await until('two hundred rows', async () => {
      await sidebar.evaluate(() => document.querySelector('.scroll')?.scrollBy(0, 4000))
      return (await rows()) > 200
    })
    expect(await rows()).toBeLessThan(10 * size)
    await sidebar.operable(/^show [\d,]+ more/)
  })

  test('hostile markup in every field stays text', async () => {
    const said: answers.Said = {
      id: '1',
      by: MARKUP,
      text: `${MARKUP}<p>end of it`,
      answers: [{ id: '2', by: MARKUP, text: MARKUP }],
    }
    const choices = { ...DEFAULT_CONVERSATION, sources: [...DEFAULT_CONVERSATION.sources, 'reddit'] }
    await browser().control.keep('local', 'conversation', choices)
    hackerNews('81', MARKUP, [said])
    sources.behave('reddit', {
      kind: 'answer',
      of: (url) =>
        isSearch(url)
          ? answers.redditFeed([{ id: 'r1', url: ADDRESSES.original, title: MARKUP }])
          : answers.redditCommentFeed('r1', [said]),
    })
    sources.behave('lemmy', {
      kind: 'answer',
      of: (url) => {
        // Version 0.19 has no version 4 of its API.
        if (url.pathname.startsWith('/api/v4/')) return undefined
        return isSearch(url)
          ? answers.lemmySearch([{ id: 5, url: ADDRESSES.original, title: MARKUP }])
          : answers.lemmyComments([
              { id: '1', by: 'x', text: `${MARKUP} ![p](https://tracker.example/m.png) [y](javascript:z)` },
            ])
      },
    })
    sources.behave('lobsters', {
      kind: 'answer',
      of: (url) =>
        isSearch(url)
          ? answers.lobstersStories([{ id: 'l1', url: ADDRESSES.original, title: MARKUP }])
          : answers.lobstersStory('l1', [said]),
    })
    sources.behave('bluesky', { kind: 'answer', of: () => answers.blueskySearch([said]) })
    sources.behave('mastodon', { kind: 'answer', of: () => answers.mastodonTimeline([said]) })
    sources.behave('hypothesis', {
      kind: 'answer',
      of: () => answers.hypothesisSearch([{ id: 'n1', by: MARKUP, text: MARKUP, quote: MARKUP }]),
    })
    const title = await tab.page.title()
    const { sidebar } = tab
    await askAll(sidebar)
    await sidebar.says(/7 of 7 sources answered/i)
    const threads = await sidebar.evaluate(async () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.talk-title')]
      for (const button of buttons) button.click()
      return buttons.length
    })
    expect(threads).toBe(7)
    // Reddit allows one request a minute, which was its search.
    await sidebar.says(/reddit.* allows no more requests/i)
    await until('comments in all other threads', async () =>
      sidebar.evaluate(() => {
        const opened = [...document.querySelectorAll('.talk-open')]
        return opened.length === 7 && opened.filter((one) => one.querySelector('.comment')).length === 6
      }),
    )
    await until(
      'all threads to be read',
      async () => ((await commentsText()).match(/end of it/g)?.length ?? 0) >= 3,
    )
    expect(await commentsText()).toContain('onerror="document.title')
    const found = await sidebar.evaluate(() => {
      return {
        bad: document.querySelectorAll('.conversation :is(img, script, iframe, style, object)').length,
        links: [...document.querySelectorAll('.conversation a')].map((link) => [
          link.getAttribute('href'),
          link.getAttribute('rel'),
        ]),
      }
    })
    expect(found.bad).toBe(0)
    for (const [href, rel] of found.links) {
      expect(href).toMatch(/^https?:\/\//)
      expect(rel).toBe('noopener noreferrer')
    }
    expect(await tab.page.title()).toBe(title)
    expect(browser().site.requests.some(({ url }) => url.includes('tracker.example'))).toBe(false)
  })
})

test('each failure is said in its source’s row, and the others go on', async () => {
  await begin()
  hackerNews('77', 'A thread about the foundation', [{ id: '1', by: 'ann', text: 'Still here' }])
  sources.behave('reddit', { kind: 'status', status: 403 })
  sources.behave('lobsters', { kind: 'status', status: 429, headers: { 'retry-after': '120' } })
  sources.behave('lemmy', { kind: 'raw', body: '<html>not JSON' })
  sources.behave('bluesky', { kind: 'raw', body: '{"posts":"none"}' })
  sources.behave('mastodon', { kind: 'silent' })
  sources.behave('hypothesis', {
    kind: 'status',
    status: 302,
    headers: { location: 'https://elsewhere.example/' },
  })
  const sidebar = await besideStory()
  await press(sidebar, /^choose$/i)
  await press(sidebar, /^reddit$/i)
  await press(sidebar, /^ask 7 sources/)
  await press(sidebar, /^A thread about/)
  await commentsSay('Still here')
  await sidebar.says(/reddit.* requires an account or blocks this browser/i)
  await sidebar.says(/lobsters.* leaves it alone for 120 seconds/i)
  await sidebar.says(/lemmy.* can't be read/i)
  await sidebar.says(/bluesky.* can't be read/i)
  await sidebar.says(/hypothesis.* another address/i)
  await sidebar.says(/mastodon.* didn't answer in time/i)
  await sidebar.says(/1 of 7 sources answered/i)
  expect(browser().site.requests.some(({ url }) => url.includes('elsewhere.example'))).toBe(false)

  // Asked again, the one that wishes to be left alone is, and the one that allows a request a minute.
  await sources.forget()
  sources.behave('mastodon', { kind: 'status', status: 500 })
  await press(sidebar, /^ask again/)
  await sidebar.says(/mastodon.* had a server error/i)
  await sidebar.says(/1 of 7 sources answered/i)
  await sidebar.says(/reddit.* allows no more requests for \d+ seconds/i)
  expect(sources.counts().lobsters).toBeUndefined()
  expect(sources.counts().reddit).toBeUndefined()
  expect(sources.counts().hypothesis).toBeGreaterThan(0)
})

test('loads by itself where the reader wants that, on that site alone', async () => {
  await begin()
  const sidebar = await besideStory()
  await press(sidebar, /^choose$/i)
  await press(sidebar, /^load automatically on this site/)
  // Firefox asks its reader before pages he reads are told by themselves, and only on a page of ours.
  if (browser().kind === 'firefox') {
    await browser().settled(tab)
    expect(sources.asked).toEqual([])
    const options = await browser().ownPage('options')
    await options.surface.click(/^allow automatic loading/)
    await until('the leave', async () => !(await options.surface.offers(/^allow automatic loading/)))
    await options.tab.close()
    await tab.go(ADDRESSES.original)
  }
  await sidebar.says(/6 of 6 sources answered/i)
  expect(Object.keys(sources.counts())).toHaveLength(6)
  expect(tab.errors).toEqual([])
  await tab.close()
  await sources.forget()
  tab = await browser().open(ADDRESSES.ugly)
  const elsewhere = await tab.sidebarReady()
  // Pressing a switch makes the background tell all there is; had it begun to ask by itself, this button would be gone.
  await press(elsewhere, /^choose$/i)
  await press(elsewhere, /^bluesky$/i)
  await elsewhere.operable(/^ask 5 sources/)
  await browser().settled(tab)
  expect(sources.asked).toEqual([])
  await tab.go(ADDRESSES.original)
  await (await tab.sidebarReady()).says(/5 of 5 sources answered/i)
  expect(Object.keys(sources.counts())).toHaveLength(5)
  expect(sources.counts().bluesky).toBeUndefined()
})
