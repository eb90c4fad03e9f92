import { type Brief, parseBrief } from '../brief/brief'
import { primaryLanguage } from '../text/language'
import type { CheckedAnswer } from './check-lines'
import type { ModelBrief } from './model-brief'
import type { PageFacts } from './page-facts'
import { isOtherLanguage } from './prompt'

/** Every takeaway was left out; there is no brief to show. */
export class NothingHeldError extends Error {
  override readonly name = 'NothingHeldError'
  constructor(readonly checked: CheckedAnswer) {
    super('No takeaway of the answer holds against the page')
  }
}

interface ModelMaker {
  model: string
  madeAt: string
  share: number
  /** BCP 47 tag of the brief, or '' for the page's. */
  language: string
}

/**
 * The brief of a checked answer. The story it is of, its address and its headline are those of `frame`, the brief made of
 * the same page on this machine; the model's headline stands only where the brief is in another language than the page.
 * @throws NothingHeldError when no takeaway is left.
 */
export function briefOfAnswer(
  checked: CheckedAnswer,
  frame: Brief,
  facts: PageFacts,
  made: ModelMaker,
): ModelBrief {
  if (checked.takeaways.length === 0) throw new NothingHeldError(checked)
  const translated = isOtherLanguage(made.language, facts.language)
  const ownHeadline = translated && checked.headline !== ''
  const { whyItMatters: _, analysisParts: __, ...rest } = frame
  const brief = parseBrief({
    ...rest,
    headline: ownHeadline ? checked.headline : frame.headline,
    ...(checked.whyItMatters && { whyItMatters: checked.whyItMatters }),
    takeaways: checked.takeaways,
    analysis: checked.analysis.map(({ text }) => text),
    analysisParts: checked.analysis.map(({ part }) => part),
    lang: translated ? made.language : frame.lang,
    createdAt: made.madeAt,
    updatedAt: made.madeAt,
    provenance: { kind: 'model', by: made.model },
  })
  return {
    brief,
    passages: {
      whyItMatters: null,
      takeaways: checked.takeaways.map(() => null),
      analysis: checked.analysis.map(() => []),
    },
    notes: {
      model: made.model,
      madeAt: made.madeAt,
      share: made.share,
      marks: checked.marks.filter(({ section }) => section !== 'headline' || ownHeadline),
      dropped: checked.dropped.filter(({ section }) => section !== 'headline' || translated),
      namesChecked: primaryLanguage(made.language || frame.lang) === facts.language,
    },
  }
}
