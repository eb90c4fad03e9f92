import type { ConversationChoices } from './choices'
import type { SourceId } from './conversation'

/** Where a reader can begin a conversation, with address and title filled in. */
export interface ShareLink {
  source: SourceId
  href: string
}

const address = (base: string, values: Record<string, string>): string =>
  `${base}?${new URLSearchParams(values).toString().replaceAll('+', '%20')}`

/** Links that open a source's own form; nothing is sent before the reader sends it there. */
export function shareLinks(url: string, title: string, { instances }: ConversationChoices): ShareLink[] {
  const words = `${title} ${url}`
  return [
    { source: 'hacker-news', href: address('https://news.ycombinator.com/submitlink', { u: url, t: title }) },
    { source: 'reddit', href: address('https://www.reddit.com/submit', { url, title }) },
    { source: 'lobsters', href: address('https://lobste.rs/stories/new', { url, title }) },
    { source: 'bluesky', href: address('https://bsky.app/intent/compose', { text: words }) },
    { source: 'mastodon', href: address(`https://${instances.mastodon}/share`, { text: words }) },
  ]
}
