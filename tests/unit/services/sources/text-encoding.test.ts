import { expect, it } from 'vitest'
import { textEncoding } from '../../../../services/sources/text-encoding'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = bytes('<?xml version="1.0" encoding="ISO-8859-1"?><rss>')

it.each<[string, string | null, Uint8Array, string]>([
  ['nobody says', null, bytes('<rss>'), 'utf-8'],
  ['the text says', null, latin, 'ISO-8859-1'],
  ['the text says, and the server calls everything UTF-8', 'text/xml; charset=utf-8', latin, 'ISO-8859-1'],
  ['the server says', 'text/xml; charset=windows-1251', latin, 'windows-1251'],
  ['the server says what nobody knows', 'text/xml; charset=martian', latin, 'ISO-8859-1'],
  ['a page says', 'text/html', bytes('<html><meta charset=gbk>'), 'gbk'],
  ['a byte order mark says', 'text/xml', new Uint8Array([0xff, 0xfe, 0x3c, 0]), 'utf-16le'],
])('is taken from what %s', (_, type, beginning, encoding) => {
  expect(textEncoding(type, beginning)).toBe(encoding)
})
