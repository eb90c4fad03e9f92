import * as v from 'valibot'
import { cleanAddress } from '../core/article/address'
import type { RecentStory } from '../core/views'
import { stored } from './stored'

/** How many stories the popup lists. */
const MOST = 8

const schema = v.array(
  v.object({
    storyId: v.string(),
    headline: v.string(),
    publisher: v.string(),
    // Kept by an earlier version, it may still hold what is the reader's own.
    url: v.pipe(
      v.string(),
      v.transform((url) => cleanAddress(url) ?? url),
    ),
    at: v.number(),
  }),
)

const recents = stored<RecentStory[]>('local', 'recents', schema, [])

/** The stories the reader met lately, newest first. */
export const recentStories = recents.get

/** Puts a story at the head of the list; it stands there once. */
export async function rememberStory(story: RecentStory): Promise<void> {
  await recents.update((all) => [story, ...all.filter((one) => one.storyId !== story.storyId)].slice(0, MOST))
}

/** Forgets the list. */
export const clearRecents = recents.clear
