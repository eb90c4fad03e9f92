import * as v from 'valibot'
import { expect, test } from 'vitest'
import { briefSchema } from '../../../../core/brief/brief'
import { cleanBrief } from '../../../../core/brief/clean-brief'
import { sampleBrief } from '../../support/sample-brief'

const given = (path: string) => `https://paper.example/${path}?gift=1&utm_source=x`

test('every address of a brief that is handed on is clean, and it is a brief still', () => {
  const brief = {
    ...sampleBrief,
    story: { ...sampleBrief.story, url: given('story') },
    coverage: [{ title: 'Other', publisher: 'Other', url: given('other') }],
    provenance: { ...sampleBrief.provenance, url: given('maker') },
    cites: { whyItMatters: [given('other')], takeaways: [[given('story')]], analysis: [[given('other')]] },
  }
  const clean = cleanBrief(brief)
  expect(JSON.stringify(clean)).not.toMatch(/gift|utm_/)
  expect(v.is(briefSchema, clean)).toBe(true)
  expect(clean.cites?.takeaways).toEqual([[clean.story.url]])
  expect(cleanBrief(clean)).toEqual(clean)
  expect(cleanBrief(sampleBrief)).toEqual(sampleBrief)
})
