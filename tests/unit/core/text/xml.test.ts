import { XmlError } from '@rgrove/parse-xml'
import { expect, test } from 'vitest'
import { readXmlText } from '../../../../core/text/xml'

test('line ends of every kind are read as line feeds', () => {
  expect(readXmlText('<a>one\r\ntwo\rthree\nfour\r\n\r\n</a>\r\n').root?.text).toBe(
    'one\ntwo\nthree\nfour\n\n',
  )
  expect(readXmlText('<a b="one\r\ntwo"/>').root?.attributes.b).toBe('one two')
})

test('a reference to a carriage return stays one', () => {
  expect(readXmlText('<a>one&#13;&#10;two</a>').root?.text).toBe('one\r\ntwo')
})

test('an entity that is not known is refused, or left alone where that is wanted', () => {
  expect(() => readXmlText('<a>&who;</a>')).toThrow(XmlError)
  expect(readXmlText('<a>&who;</a>', { ignoreUndefinedEntities: true }).root?.text).toBe('&who;')
})
