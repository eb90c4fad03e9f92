import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpml, saysOpml, writeOpml } from '../../../../core/sources/opml'

describe('OPML', () => {
  it('is read with its folders, each feed once', () => {
    const text = `<?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
      <outline text="News"><outline type="rss" text="Harbour &amp; Sea" xmlUrl=" https://news.example/rss "/></outline>
      <outline text="Again" xmlUrl="https://news.example/rss"/>
      <outline TEXT="Other" TITLE="Other paper" XMLURL="https://paper.example/feed"><outline xmlUrl="https://in.example/feed"/></outline>
      </body></opml>`
    expect(saysOpml(text)).toBe(true)
    expect(readOpml(text)).toEqual([
      { address: 'https://news.example/rss', title: 'Harbour & Sea' },
      { address: 'https://paper.example/feed', title: 'Other paper' },
      { address: 'https://in.example/feed', title: null },
    ])
  })

  it('is none where it is something else', () => {
    expect(readOpml('<rss><channel/></rss>')).toBeNull()
    expect(readOpml('')).toBeNull()
  })

  it('comes back as it was written', () => {
    const title = fc
      .stringMatching(/^[\p{L}\p{N}&<>"'/ ]{1,40}$/u)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== '' && !/[<&]/.test(one))
    fc.assert(
      fc.property(fc.uniqueArray(fc.webUrl({ withQueryParameters: true })), title, (addresses, name) => {
        const feeds = addresses.map((address) => ({ address, title: name }))
        expect(readOpml(writeOpml('Sources', feeds))).toEqual(feeds)
      }),
    )
    expect(readOpml(writeOpml('A', [{ address: 'https://a.example/?a=1&b="2"', title: 'Q & "A"' }]))).toEqual(
      [{ address: 'https://a.example/?a=1&b="2"', title: 'Q & "A"' }],
    )
  })
})
