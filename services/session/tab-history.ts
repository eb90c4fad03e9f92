import { pageKey } from '../../core/brief/page-key'
import type { TabEffect } from '../../core/session/effects'
import type { Page } from '../../core/session/page'
import type { ShownBrief } from '../../core/views'
import type { Library } from '../library/library'
import type { ReadingHistory } from '../library/reading-history'
import { rememberStory } from '../recents'
import { settings } from '../settings'
import { addressOf } from './store'

/** What is remembered of the pages of tabs: which stories were met there, and which briefs were read. */
export class TabHistory {
  constructor(
    private readonly library: Pick<Library, 'brief'>,
    private readonly history: Pick<ReadingHistory, 'recordVisit' | 'read' | 'readGenerated'> | null,
  ) {}

  /** Remembers that a story was met on a page. */
  async noteMet({ storyId, url, title }: Extract<TabEffect, { type: 'rememberStory' }>): Promise<void> {
    const brief = await this.library.brief(storyId)
    if (!brief) return
    await this.history?.recordVisit({ id: brief.id, url, title })
    if (!(await settings.get()).history) return
    const { headline, story } = brief
    await rememberStory({
      storyId: brief.id,
      headline,
      publisher: story.publisher,
      url,
      at: Date.now(),
    })
  }

  /** Remembers that a brief is before the reader's eyes: a recognised story's, or one made of the page. */
  async noteRead(page: Page, { brief, decision, generated }: ShownBrief): Promise<void> {
    if (page.isPrivate || decision?.kind === 'unsure') return
    if (!generated) return this.history?.read(brief.id)
    const { title } = brief.story
    const url = await addressOf(page)
    await this.history?.readGenerated(pageKey(url), { id: brief.id, url, title })
  }
}
