import { expect, it } from 'vitest'
import { documentOf } from '../../../../core/sources/document'
import { noSourceFault } from '../../../../core/sources/no-source-words'

it('names the feeds of a page in a file as the page does, having no address of its own', () => {
  const page = '<!doctype html><link rel="alternate" type="application/feed+json" href="/b.json">'
  const fixOf = (address?: string) => {
    const read = documentOf(page, address)
    return 'why' in read ? noSourceFault(read.why, 'page').fix : null
  }
  expect(fixOf()).toBe('The page names /b.json')
  expect(fixOf('https://news.example/')).toBe('The page names https://news.example/b.json')
})
