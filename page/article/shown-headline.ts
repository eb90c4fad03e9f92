import { textsOf } from './align-texts'
import { textOf } from './blocks'
import { isUnheard } from './unheard'

/** Boxes within a heading that hold the section, a label or a count, not the headline. */
const KICKER =
  '[class*="kicker" i],[class*="eyebrow" i],[class*="overline" i],[class*="label" i],[class*="badge" i],[class*="flag" i],[class*="topic" i],[class*="category" i],[class*="rubric" i],[class*="dachzeile" i],[class*="comment-count" i],[class*="comments" i],rt,rp,s,del,button,svg,style,script,sup a'

/** ` | Opinion`: what the piece is, not what it says. */
const KIND_END =
  /\s[|–—-]\s(?:opinion|editorial|column|analysis|commentary|review|letters?|video|photos?|podcast|live|watch|exclusive|explained|news)$/iu
/** `Politics | Mayor resigns`, where the head names the same without it. */
const KICKER_START = /^[\p{L}&. ]{3,24} [|•·] (?=\p{Lu})/u

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The text of a heading as a reader takes it for the headline. */
function textWithin(heading: Element): string {
  const whole = bare(heading.textContent ?? '')
  const boxes = [...heading.querySelectorAll(KICKER)].filter((box) => bare(box.textContent ?? '') !== whole)
  const texts = textsOf(heading).filter(
    (text) =>
      !boxes.some((box) => box.contains(text)) && !(text.parentElement && isUnheard(text.parentElement)),
  )
  return textOf(texts)
}

function withoutEnds(text: string, site: string): string {
  const shorter = text.replace(KIND_END, '').replace(KICKER_START, '')
  const [, before = '', end = ''] = /^(.{8,}\S) ?[|–—:-] (.{2,40})$/u.exec(shorter) ?? []
  return before && site && bare(end) === bare(site) ? before : shorter
}

/**
 * The headline of a page as it is to be shown: without kicker, the site's name and words for screen readers, and in the
 * head's own letters where the page shouts it.
 * @param stated what the head calls the page, in order of trust.
 */
export function shownHeadline(
  text: string,
  heading: Element | null,
  { stated, site }: { stated: readonly string[]; site: string },
): string {
  const within = heading ? textWithin(heading) : ''
  const shown = withoutEnds(within || text, site)
  const isShouted = shown.length > 12 && shown === shown.toUpperCase() && shown !== shown.toLowerCase()
  const quiet = isShouted
    ? stated.map((one) => withoutEnds(one, site)).find((one) => bare(one) === bare(shown))
    : undefined
  return quiet ?? shown
}
