import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../../../core/article/address'

describe('normaliseAddress', () => {
  it('changes nothing the second time', () => {
    const odd = fc.constantFrom('utm_source=a', 'amp', 'b=2', 'a=1', 'A=%41', 'ref=x', 'q=%20+', 'id=1', 'x')
    const address = fc
      .record({
        scheme: fc.constantFrom('http', 'https'),
        host: fc.constantFrom(
          'www.paper.example',
          'm.paper.example',
          'amp.paper.example',
          'Paper.Example:443',
        ),
        path: fc.array(fc.constantFrom('news', 'amp', 'a-1', '', '%C3%A9', 'é', 'index.html', 'story.amp'), {
          maxLength: 5,
        }),
        query: fc.array(odd, { maxLength: 4 }),
        hash: fc.constantFrom('', '#top', '#/route'),
      })
      .map(
        ({ scheme, host, path, query, hash }) =>
          `${scheme}://${host}/${path.join('/')}?${query.join('&')}${hash}`,
      )
    const anyTail = fc.string({ unit: 'grapheme-ascii' }).map((tail) => `https://paper.example/${tail}`)
    fc.assert(
      fc.property(fc.oneof(address, anyTail), (url) => {
        const once = normaliseAddress(url)
        if (once !== null) expect(normaliseAddress(once)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseAddress(text)).not.toBeUndefined()
      }),
    )
  })
})
