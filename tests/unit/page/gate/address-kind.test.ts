import { describe, expect, it } from 'vitest'
import { addressKind } from '../../../../page/gate/address-kind'

describe('addressKind', () => {
  it.each([
    ['https://news.example/', 'front page'],
    ['https://news.example/index.html', 'front page'],
    ['https://news.example/en-GB/', 'front page'],
    ['https://news.example/login', 'listing or tool'],
    ['https://news.example/search?q=bridge', 'listing or tool'],
    ['https://news.example/category/sport', 'listing or tool'],
    ['https://news.example/politics/page/3', 'listing or tool'],
    ['https://news.example/forum/threads/why-does-the-bridge-shake-so-much', 'listing or tool'],
    ['https://news.example/2026/03/02/bridge', 'article-like'],
    ['https://news.example/technology/archive/2016/09/bridge-open/500591/', 'article-like'],
    ['https://news.example/harbour-bridge-reopens-after-repairs', 'article-like'],
    ['https://news.example/how-to-contact-us-about-your-account', 'article-like'],
    ['https://news.example/?p=4711', 'article-like'],
    ['https://news.example/region/harbour', 'unknown'],
    ['https://tools.example/about', 'section'],
    ['https://shop.example/products/wool-blanket', 'section'],
    ['https://tools.example/drain-services', 'section'],
    ['https://paper.example/legal/court-rules-on-the-harbour-road', 'section'],
    ['https://forum.news9.example/x/why', 'reference'],
    ['https://www.boatforum.com/a/why-does-it-leak', 'reference'],
    ['https://thebench.example/t/dough-falls-down/204', 'listing or tool'],
    ['https://tools.example/docs/how-to-sync-while-you-are-offline', 'reference'],
    ['https://docs.tools.example/syncing', 'reference'],
    ['https://tools.example/vacancies/harbour-pilot-port-of-skarvik-5520118', 'section'],
    ['https://lists.tools.example/looms/msg00412.html', 'reference'],
    ['https://tools.example/blog/how-our-docs-are-made-these-days', 'article-like'],
    ['https://news.example/2026/03/02/recipes/buns', 'article-like'],
    ['https://news.example/%E0%A4%A', 'unknown'],
  ])('%s: %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind)
  })

  it('takes what documentation or wiki software writes for reference, but for its news', () => {
    expect(addressKind('https://tools.example/how-to-sync-while-you-are-offline', true)).toBe('reference')
    expect(addressKind('https://tools.example/news/how-we-sync-while-you-are-offline', true)).toBe(
      'article-like',
    )
  })
})
