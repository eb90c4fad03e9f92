const AGENCIES =
  'AFP|ANI|ANP|ANSA|AP|APA|ATS|Belga|Bloomberg|CNN|CNBC|dapd|dpa|EFE|epd|IANS|KNA|Kyodo|Lusa|NTB|ots|PTI|Reuters|SDA|TASS|TT|UPI|Xinhua|Yonhap'
/** `LONDON (Reuters) — `, `Washington, April 3 (AP) - `, `(CNN)`: where and by whom, not what. */
const AGENCY = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ,/]{1,2}[\\p{L}\\p{N}.'’-]+){0,6}[ ,]{0,2})?\\((?:${AGENCIES})\\b[^()]{0,20}\\)\\s*(?:[—–:-]{1,2}\\s+|(?=["“‘'\\p{Lu}\\p{N}]))`,
  'u',
)
/** `BERLIN — `, `PARIS, 3 MAY – `, `TORVIK (Coast Wire) — ` before a capital letter. */
const PLACE =
  /^\p{Lu}{3,}(?:[ ,.'’/-]{1,2}[\p{Lu}\p{N}][\p{L}\p{N}.]*){0,5},?(?: ?\([^()]{2,30}\))? ?(?:[—–]|--) ?(?=["“‘]?[\p{Lu}\p{N}])/u
/** `New York, NY – `, `Austin, Texas, May 3 — ` before a capital letter. */
const CITY =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}, (?:[A-Z]{2}|\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?, \p{Lu}[\p{L}.]+ \d{1,2}(?:, \d{4})?) ?(?:[—–]|--) ?(?=["“‘]?\p{Lu})/u
const BULLET = /^(?:[•·▪‣●■◦*►▶]|[-–—](?= ))\s*/u
const CLOCK =
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T))? ?[:|–—-] (?=\S)/iu

/** Longest opening looked at, UTF-16 units. */
const LOOKED_AT = 120

/** How much of a sentence's beginning is bullet, clock time or dateline, in UTF-16 units; never all of it. */
export function openingCut(text: string): number {
  let at = 0
  for (const pattern of [BULLET, CLOCK, AGENCY, PLACE, CITY]) {
    const cut = pattern.exec(text.slice(at, at + LOOKED_AT))?.[0] ?? ''
    if (cut && at + cut.length < text.length - 1) at += cut.length
  }
  return at
}
