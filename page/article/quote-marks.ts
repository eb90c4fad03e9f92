import { attributeOf, closest } from '../gate/by-prototype'

/** Marks of a quotation and of one within it, where the page's language has others than English. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„“', '‚‘'],
  cs: ['„“', '‚‘'],
  pl: ['„”', '‚’'],
  fr: ['«»', '‹›'],
  es: ['«»', '“”'],
  it: ['«»', '“”'],
  pt: ['“”', '‘’'],
  ru: ['«»', '„“'],
  uk: ['«»', '„“'],
  ja: ['「」', '『』'],
  sv: ['””', '’’'],
  fi: ['””', '’’'],
}
const ENGLISH = ['“”', '‘’'] as const

const IS_QUOTED = /^\s*["'“”„«»‘‚「『]/u

/** Whether a `<q>` needs the marks a browser draws around it: some pages write them in it as well. */
export const needsMarks = (quotation: Element): boolean => !IS_QUOTED.test(quotation.textContent ?? '')

/** The opening and the closing mark that a browser draws around a `<q>`. */
export function marksOf(quotation: Element): { open: string; close: string } {
  const around = closest(quotation, '[lang]')
  const language = (around ? attributeOf(around, 'lang') : '').slice(0, 2).toLowerCase()
  const isInner = closest(quotation, 'q q') !== null
  const [open = '“', close = '”'] = (MARKS[language] ?? ENGLISH)[isInner ? 1 : 0]
  return { open, close }
}
