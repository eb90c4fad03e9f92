import * as v from 'valibot'

export const TONES = ['neutral', 'plain', 'lively'] as const
export const LENGTHS = ['short', 'normal', 'long'] as const

/** `page`: the language of the page. `reader`: that of the interface. Else a BCP 47 tag. */
export const briefLanguageSchema = v.pipe(
  v.string(),
  v.regex(/^(?:page|reader|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/),
)

/** How a reader wants the briefs that a model writes. Every field has a fallback, as in the settings. */
export const briefChoicesSchema = v.object({
  language: v.fallback(briefLanguageSchema, 'page'),
  tone: v.fallback(v.picklist(TONES), 'neutral'),
  length: v.fallback(v.picklist(LENGTHS), 'normal'),
})

export type BriefChoices = v.InferOutput<typeof briefChoicesSchema>
export type Tone = (typeof TONES)[number]
export type Length = (typeof LENGTHS)[number]

/** Choices of a reader who has made none. */
export const DEFAULT_CHOICES: BriefChoices = v.parse(briefChoicesSchema, {})

/** How many takeaways are asked for, and taken at most, at each length. */
export const TAKEAWAYS: Readonly<Record<Length, number>> = { short: 3, normal: 5, long: 7 }

/**
 * The tag of the language a brief is to be in; '' where that is the page's and the page does not say it.
 * @param page the article's tag, or ''. @param reader the interface's tag.
 */
export function briefLanguage(language: BriefChoices['language'], page: string, reader: string): string {
  if (language === 'page') return page
  return language === 'reader' ? reader : language
}
