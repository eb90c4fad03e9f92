import { expect, it } from 'vitest'
import { writeExport } from '../../../../controllers/library/write-export'
import type { HtmlLabels } from '../../../../core/library/export/html-page'
import type { StoryDetail } from '../../../../core/library/story-detail'
import { sampleBrief } from '../../support/sample-brief'

const labels: HtmlLabels = {
  whyItMatters: 'Why',
  takeaways: 'Takeaways',
  analysis: 'Analysis',
  part: (part) => part,
  briefOf: (date) => date,
  note: () => null,
  passagesOf: (title) => title,
  passageNone: 'none',
  passageOpen: 'open',
  locale: 'en',
  title: 'Library',
  coverage: 'Coverage',
  noteLabel: 'Note',
  dir: 'ltr',
}
const url = 'https://www.nytimes.com/a?unlocked_article_code=1'
const brief = {
  ...sampleBrief,
  story: { ...sampleBrief.story, url },
  coverage: [{ title: 'B', publisher: 'B', url: 'https://b.example/b?mc_eid=1' }],
}
const story: StoryDetail = {
  id: brief.id,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
  briefs: [{ id: brief.id, brief, cameBy: 'saved', addedAt: 1, changedAt: null, versions: [] }],
  visits: [],
}
async function* stories() {
  yield [story]
}

it.each(['markdown', 'html', 'feed'] as const)(
  'an export as %s has addresses without what is a reader’s own',
  async (form) => {
    const { blob } = await writeExport(stories(), {
      ...{ form, labels },
      day: '2026-03-02',
      threadsOf: async () => [],
    })
    const text = await blob.text()
    expect(text).toContain('https://www.nytimes.com/a')
    expect(text).not.toMatch(/unlocked_article_code|mc_eid/)
  },
)
