/** Bytes at the beginning of a text in which it may say how it is written. */
const MOST_SEARCHED = 1024

const DECLARED = /^[^>]{0,200}<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i
const META = /<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{1,40})/i
const PARAMETER = /\bcharset\s*=\s*"?([\w.:-]{1,40})/i

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch {
    return false
  }
}

/**
 * The encoding of a text as its byte order mark, its server or the text itself says, in this order; UTF-8 where nobody says one
 * that is known. A server that calls everything UTF-8 is believed less than the text (RFC 7303, section 3).
 * @param type the answer's media type.
 * @param beginning the first bytes.
 */
export function textEncoding(type: string | null, beginning: Uint8Array): string {
  const [first, second] = beginning
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  // Of the names of encodings all bytes are ASCII, and Latin 1 reads any.
  const text = new TextDecoder('latin1').decode(beginning.subarray(0, MOST_SEARCHED))
  const own = DECLARED.exec(text)?.[1] ?? META.exec(text)?.[1]
  const declared = PARAMETER.exec(type ?? '')?.[1]
  const named = [declared && !/^utf-?8$/i.test(declared) ? declared : undefined, own, declared]
  return named.find((label) => label !== undefined && isKnown(label)) ?? 'utf-8'
}
