import { describe, expect, it, test } from 'vitest'
import { agrees, cleanAddresses } from '../../../../core/article/page-address'

const STORY = 'https://paper.example/2026/harbour-bridge'

describe('the addresses of a page that are told and kept', () => {
  it('have no parameter that is not in the canonical form', () => {
    expect(
      cleanAddresses({
        url: `${STORY}?unknown_code=1&page=2`,
        otherAddresses: [
          `${STORY}?page=2`,
          `${STORY}?og=1`,
          `https://amp.paper.example/harbour-bridge?amp=1`,
        ],
      }),
    ).toEqual({
      url: `${STORY}?page=2`,
      otherAddresses: [`${STORY}?page=2`, 'https://amp.paper.example/harbour-bridge'],
    })
  })

  it('are those of the page where all its parameters are in the canonical form', () => {
    const url = 'https://m.paper.example/2026/harbour-bridge'
    expect(cleanAddresses({ url, otherAddresses: [STORY] })).toEqual({ url, otherAddresses: [STORY] })
  })

  it('go by the rules alone where the page declares none', () => {
    expect(cleanAddresses({ url: `${STORY}?id=7&fbclid=1`, otherAddresses: [] })).toEqual({
      url: `${STORY}?id=7`,
      otherAddresses: [],
    })
  })

  it('do not follow a site that calls its front page the canonical form of an article', () => {
    expect(cleanAddresses({ url: `${STORY}?id=7`, otherAddresses: ['https://paper.example/'] })).toEqual({
      url: `${STORY}?id=7`,
      otherAddresses: [],
    })
  })

  it('hold no name and no password', () => {
    expect(cleanAddresses({ url: 'https://me:word@paper.example/a?b=1', otherAddresses: [] }).url).toBe(
      'https://paper.example/a',
    )
  })

  it('are never longer than a card may hold', () => {
    const long = `${STORY}?q=${"'".repeat(4000)}&gclid=1`
    for (const otherAddresses of [[], [long]])
      expect(cleanAddresses({ url: long, otherAddresses }).url.length).toBeLessThanOrEqual(4096)
  })
})

test.each([
  [STORY, `${STORY}/`, true],
  [STORY, 'https://m.paper.example/2026/harbour-bridge?page=2', true],
  [STORY, `${STORY}/2`, true],
  [`${STORY}/full`, STORY, true],
  [STORY, 'https://paper.example/2026/harbour-road', false],
  ['https://paper.example/politics', 'https://paper.example/politics/harbour-road', false],
  ['https://paper.example/', 'https://paper.example/harbour-road', false],
  ['https://paper.example/?p=1', 'https://paper.example/?p=2', false],
  ['https://wire.example/2026/harbour-bridge', STORY, false],
  ['no address', STORY, false],
])('%s and %s agree: %s', (declared, address, expected) => {
  expect(agrees(declared, address)).toBe(expected)
})
