import type { Profile } from './profile'

/** A stored profile whose lengths do not add up. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError'
}

const HEAD = 14
const LABEL_END = '\n'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * A profile as bytes: fourteen 32-bit words (lengths and days), the 32-bit arrays, the 16-bit ones, counts and flags, then
 * language and labels as UTF-8. A multiple of four bytes, to be read in place.
 */
export function encodeProfile(profile: Profile): Uint8Array<ArrayBuffer> {
  const { terms, lines, lineStarts, names, figures, days, years, counts, flags } = profile
  const text = encoder.encode(
    [profile.lang, ...profile.labels.map((label) => label.replaceAll(LABEL_END, ' '))].join(LABEL_END),
  )
  const words = HEAD + terms.length + names.length + figures.length
  const short = lines.length + lineStarts.length + days.length + years.length
  const size = words * 4 + short * 2 + terms.length * 2 + text.length
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4)
  const head = new Uint32Array(bytes.buffer, 0, words)
  head.set([
    terms.length,
    names.length,
    figures.length,
    lines.length,
    lineStarts.length,
    days.length,
    years.length,
    profile.titleLines,
    profile.leadLines,
    profile.leadFigures,
    profile.length,
    profile.firstDay + 1,
    profile.lastDay + 1,
    text.length,
  ])
  let at = HEAD
  for (const array of [terms, names, figures]) {
    head.set(array, at)
    at += array.length
  }
  const halves = new Uint16Array(bytes.buffer, words * 4, short)
  let half = 0
  for (const array of [lines, lineStarts, days, years]) {
    halves.set(array, half)
    half += array.length
  }
  let byte = words * 4 + short * 2
  for (const array of [counts, flags, text]) {
    bytes.set(array, byte)
    byte += array.length
  }
  return bytes
}

/** Reads what `encodeProfile` wrote, without copying. @throws DamagedRecordError */
export function decodeProfile(bytes: Uint8Array<ArrayBuffer>): Profile {
  if (bytes.length < HEAD * 4 || bytes.length % 4 || bytes.byteOffset % 4)
    throw new DamagedRecordError('too short')
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD)
  const [
    termCount = 0,
    nameCount = 0,
    figureCount = 0,
    lineCount = 0,
    startCount = 0,
    dayCount = 0,
    yearCount = 0,
    titleLines = 0,
    leadLines = 0,
    leadFigures = 0,
    length = 0,
    first = 0,
    last = 0,
    textSize = 0,
  ] = head
  const size =
    (HEAD + termCount + nameCount + figureCount) * 4 +
    (lineCount + startCount + dayCount + yearCount + termCount) * 2 +
    textSize
  if (Math.ceil(size / 4) * 4 !== bytes.length) throw new DamagedRecordError('lengths do not add up')
  let at = bytes.byteOffset + HEAD * 4
  const longs = (count: number) => {
    const array = new Uint32Array(bytes.buffer, at, count)
    at += count * 4
    return array
  }
  const shorts = (count: number) => {
    const array = new Uint16Array(bytes.buffer, at, count)
    at += count * 2
    return array
  }
  const terms = longs(termCount)
  const names = longs(nameCount)
  const figures = longs(figureCount)
  const lines = shorts(lineCount)
  const lineStarts = shorts(startCount)
  const days = shorts(dayCount)
  const years = shorts(yearCount)
  const counts = new Uint8Array(bytes.buffer, at, termCount)
  const flags = new Uint8Array(bytes.buffer, at + termCount, termCount)
  const text = decoder.decode(new Uint8Array(bytes.buffer, at + termCount * 2, textSize))
  const [lang = '', ...labels] = text.split(LABEL_END)
  return {
    lang,
    terms,
    counts,
    flags,
    lines,
    lineStarts,
    titleLines,
    leadLines,
    names,
    figures,
    leadFigures,
    days,
    years,
    firstDay: first - 1,
    lastDay: last - 1,
    length,
    labels,
  }
}
