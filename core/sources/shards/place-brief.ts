import type { Brief } from '../../brief/brief'
import { fold } from '../../text/fold'
import { hash32 } from '../../text/hash'

/** Topics of one brief that it is filed under; each is one more copy. */
const MOST_COPIES = 3

/** The day whose shards a brief lies in: that of its last update, so that readers of recent days get it. */
export function dayOf({ updatedAt }: Pick<Brief, 'updatedAt'>): string {
  return new Date(updatedAt).toISOString().slice(0, 10)
}

/**
 * The topics whose shards a brief lies in: its first three among those the publisher offers, or '' where it has none.
 * @param offered none: every topic is.
 */
export function shardTopics({ topics }: Pick<Brief, 'topics'>, offered: ReadonlySet<string>): string[] {
  const fitting = [...new Set(topics)].filter((topic) => offered.size === 0 || offered.has(topic))
  return fitting.length > 0 ? fitting.slice(0, MOST_COPIES) : ['']
}

/** The path of a topic's shard of a day: readable where the topic's letters allow, and its own for each topic. */
export function shardPath(day: string, topic: string): string {
  const slug = fold(topic)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  const own = hash32(topic).toString(16).padStart(8, '0')
  return `${day.replaceAll('-', '/')}/${slug || 'topic'}-${own}.json.gz`
}
