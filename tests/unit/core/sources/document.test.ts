import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../../core/sources/document'
import { readJson } from '../../../../core/sources/json-place'
import { makeFeed } from '../../../../core/sources/make-feed'
import { writeMarkdown } from '../../../../core/sources/markdown/write-markdown'
import { hasBriefs, readDocument } from '../../../../core/sources/read-document'
import { NOW } from '../../support/arbitrary-brief'
import { kagiCategory, kagiList } from '../../support/kagi-samples'
import { sampleBrief } from '../../support/sample-brief'

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>Text</p></body></html>`

const feed = makeFeed([sampleBrief], { title: 'Harbour News' })

const labels = {
  whyItMatters: 'Why',
  takeaways: 'Takeaways',
  analysis: 'Analysis',
  part: (part: string) => part,
}

describe('documentOf', () => {
  it.each<[string, string, string]>([
    ['a feed', JSON.stringify(feed), 'feed'],
    ['a feed behind a byte order mark', `\uFEFF \n${JSON.stringify(feed)}`, 'feed'],
    ['an empty feed', JSON.stringify({ ...feed, items: [] }), 'feed'],
    ['a feed without its version', JSON.stringify({ items: feed.items }), 'feed'],
    ['a manifest', JSON.stringify({ format: 'storypulse-shards', version: 9 }), 'shards'],
    ['the list of Kagi News', JSON.stringify(kagiList), 'kagi list'],
    ['a category of Kagi News', JSON.stringify(kagiCategory), 'kagi category'],
    ['a brief', JSON.stringify(sampleBrief), 'briefs'],
    ['a list of briefs', JSON.stringify([{}, sampleBrief]), 'briefs'],
    ['briefs under their name', JSON.stringify({ briefs: [sampleBrief] }), 'briefs'],
    ['Markdown', writeMarkdown(sampleBrief, labels), 'markdown'],
    ['a page', page(''), 'page'],
    ['a page behind a comment', `<!-- x -->\n${page('')}`, 'page'],
    ['XHTML', `<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">`, 'page'],
    ['RSS', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'articles'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'articles'],
    ['a JSON Feed without briefs', JSON.stringify({ ...feed, items: [{ id: '1' }] }), 'articles'],
    ['XML that is no feed', '<?xml version="1.0"?><urlset><url/></urlset>', 'xml'],
    ['other JSON', '{"a": 1}', 'other json'],
    ['a JSON text', '"text"', 'other json'],
    ['half a feed', JSON.stringify(feed).slice(0, 100), 'broken json'],
    ['nothing', ' \n', 'empty'],
    ['plain text', 'Not found', 'other'],
    ['an image', '\u0089PNG\r\n', 'other'],
  ])('knows %s', (_, text, kind) => {
    expect(documentOf(text).kind).toBe(kind)
  })

  it('tells where JSON is broken', () => {
    expect(documentOf('{\n  "items": [1,, 2]\n}')).toMatchObject({
      why: { kind: 'broken json', fault: { line: 2, column: 15, near: ', 2] }' } },
    })
    expect(documentOf('[1,')).toMatchObject({ why: { fault: { line: 1, column: 4, near: '' } } })
  })

  it('tells the place of one sign too much in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, number) => {
        const text = `[${json}]`
        const at = number % text.length
        const broken = readJson(`${text.slice(0, at)}\u0001${text.slice(at)}`)
        if (!('fault' in broken)) throw new Error('read')
        expect(broken.fault).toMatchObject({ line: 1 })
        expect(broken.fault.column).toBeLessThanOrEqual(at + 1)
        const cut = readJson(text.slice(0, at))
        expect(cut).toHaveProperty('fault')
      }),
    )
  })

  it('knows a kind for any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<html>', '<?xml', '{', '[', '---\n', '"items"', '<!--'),
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => Boolean(documentOf(pieces.join('')).kind)))
    fc.assert(fc.property(fc.json(), (json) => Boolean(documentOf(json).kind)))
  })

  it('reads the briefs of each kind that has some', () => {
    const list = JSON.stringify([sampleBrief, sampleBrief, { ...sampleBrief, id: '' }])
    for (const text of [
      JSON.stringify(feed),
      JSON.stringify(sampleBrief),
      list,
      writeMarkdown(sampleBrief, labels),
    ]) {
      const document = documentOf(text)
      expect(hasBriefs(document) && readDocument(document, NOW).briefs).toEqual([sampleBrief])
    }
    const category = documentOf(JSON.stringify(kagiCategory))
    expect(hasBriefs(category) && readDocument(category, NOW).briefs).toHaveLength(1)
    const listed = documentOf(list)
    expect(hasBriefs(listed) && readDocument(listed, NOW).faults.map(({ path }) => path)).toEqual([
      '$[2].id',
      '$[1]',
    ])
  })
})
