import type { SourceId } from '../../core/conversation/conversation'
import { bluesky } from './bluesky'
import { hackerNews } from './hacker-news'
import { hypothesis } from './hypothesis'
import { lemmy } from './lemmy'
import { lobsters } from './lobsters'
import { mastodon } from './mastodon'
import { reddit } from './reddit'
import type { ConversationSource } from './source'

/** All sources there are. */
export const sourceOf: Readonly<Record<SourceId, ConversationSource>> = {
  'hacker-news': hackerNews,
  reddit,
  lobsters,
  lemmy,
  bluesky,
  mastodon,
  hypothesis,
}
