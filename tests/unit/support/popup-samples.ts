import type { Brief } from '../../../core/brief/brief'
import type { ShownDecision } from '../../../core/views'
import { sampleBrief } from './sample-brief'

const markup = '<img src=x onerror="globalThis.harmed = true"><b>bold</b>'

/** Markup in every field, and addresses that must not become links. */
export const hostileBrief: Brief = {
  ...sampleBrief,
  headline: markup,
  whyItMatters: markup,
  takeaways: [markup],
  analysis: [markup],
  story: { title: markup, url: 'javascript:harm()', publisher: markup, author: markup },
  coverage: [{ title: markup, url: 'data:text/html,harm', publisher: markup }],
  provenance: { kind: 'model', by: markup, url: 'javascript:harm()' },
}

export const sameStory: ShownDecision = {
  kind: 'same-story',
  storyId: sampleBrief.id,
  probability: 0.999,
  reasons: [
    { kind: 'names', names: ['Harbour Bridge', 'Ines Okafor'] },
    { kind: 'conflict', what: 'number', page: '76 million', brief: '80 million' },
  ],
}
