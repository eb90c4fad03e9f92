/** The named character references that the sources write, beside numbers. Others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  euro: '€',
  middot: '·',
  bull: '•',
  times: '×',
  zwj: '\u200d',
  zwnj: '\u200c',
}

function character(code: number): string {
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return isText || code === 9 || code === 10 ? String.fromCodePoint(code) : '\ufffd'
}

/** Text with its character references resolved, once. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16))
    if (decimal) return character(Number(decimal))
    return NAMED[String(name).toLowerCase()] ?? whole
  })
}
