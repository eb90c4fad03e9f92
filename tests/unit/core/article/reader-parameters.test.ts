import { describe, expect, it } from 'vitest'
import { cleanAddress, normaliseAddress } from '../../../../core/article/address'
import { readerParameters } from '../../../../core/article/reader-parameters'

/** Addresses as publishers, letters and networks hand them to a reader, each with what it is without the reader. */
const GIVEN: readonly (readonly [string, string])[] = [
  [
    'https://www.nytimes.com/2026/02/01/world/a-story.html?unlocked_article_code=1.abc.DEF&smid=url-share',
    'https://www.nytimes.com/2026/02/01/world/a-story.html',
  ],
  [
    'https://www.nytimes.com/2026/02/01/world/a-story.html?campaign_id=9&emc=edit_nn&instance_id=1&nl=the-morning&regi_id=7&segment_id=4&te=1&user_id=0f',
    'https://www.nytimes.com/2026/02/01/world/a-story.html',
  ],
  [
    'https://www.ft.com/content/7f3c?accessToken=zwAAAY&sharetype=gift&token=9d1e',
    'https://www.ft.com/content/7f3c',
  ],
  [
    'https://www.wsj.com/tech/a-story-1a2b?st=abcDE1&reflink=desktopwebshare_permalink',
    'https://www.wsj.com/tech/a-story-1a2b',
  ],
  [
    'https://www.wsj.com/tech/a-story-1a2b?gaa_at=eafs&gaa_n=AWE&gaa_ts=65f&gaa_sig=xx',
    'https://www.wsj.com/tech/a-story-1a2b',
  ],
  [
    'https://www.washingtonpost.com/a/story/?pwapi_token=eyJ0eXAi.x&itid=gfta&s_l=2',
    'https://www.washingtonpost.com/a/story/',
  ],
  [
    'https://www.economist.com/a/story?giftId=1b2c&utm_campaign=gifted_article',
    'https://www.economist.com/a/story',
  ],
  [
    'https://www.bloomberg.com/news/articles/a-story?accessToken=eyJhbGci&articleId=S1&leadSource=uverify%20wall&sref=x',
    'https://www.bloomberg.com/news/articles/a-story',
  ],
  [
    'https://www.theatlantic.com/a/story/1/?gift=OeYZ&utm_source=copy-link&utm_medium=social',
    'https://www.theatlantic.com/a/story/1/',
  ],
  ['https://www.haaretz.com/a-story?gift=0d3f', 'https://www.haaretz.com/a-story'],
  [
    'https://www.thetimes.com/uk/a-story?shareToken=9a8b&region=global',
    'https://www.thetimes.com/uk/a-story',
  ],
  ['https://www.zeit.de/politik/a-story?freebie=4c5d', 'https://www.zeit.de/politik/a-story'],
  [
    'https://www.spiegel.de/a-story-a-1?giftToken=5e6f&sara_ref=re-xx-cp-sh',
    'https://www.spiegel.de/a-story-a-1',
  ],
  ['https://digital.asahi.com/articles/AS1.html?ptoken=01J0', 'https://digital.asahi.com/articles/AS1.html'],
  [
    'https://www.newyorker.com/a/story?bxid=5b&cndid=4&esrc=x&hasha=a&hashb=b&hashc=c&mbid=CRM',
    'https://www.newyorker.com/a/story',
  ],
  [
    'https://one.substack.com/p/a-post?r=1a2b&isFreemail=true&post_id=3&publication_id=4',
    'https://one.substack.com/p/a-post',
  ],
  ['https://medium.com/one/a-post-1a2b?sk=77aa&source=friends_link', 'https://medium.com/one/a-post-1a2b'],
  [
    'https://www.theinformation.com/articles/a-story?shared=1a2b&rc=xx',
    'https://www.theinformation.com/articles/a-story',
  ],
  ['https://paper.example/a?mc_cid=1a&mc_eid=2b', 'https://paper.example/a'],
  ['https://paper.example/a?fbclid=IwAR0', 'https://paper.example/a'],
  ['https://paper.example/a?gclid=Cj0&gad_source=1&gad_campaignid=22&gbraid=x', 'https://paper.example/a'],
  ['https://paper.example/a?msclkid=9f', 'https://paper.example/a'],
  ['https://paper.example/a?mkt_tok=MTIz', 'https://paper.example/a'],
  ['https://paper.example/a?_hsenc=p2&_hsmi=3', 'https://paper.example/a'],
  ['https://paper.example/a?vero_id=me%40x.example&vero_conv=1', 'https://paper.example/a'],
  ['https://paper.example/a?srsltid=AfmBOoqQ', 'https://paper.example/a'],
  ['https://paper.example/a?mibextid=abc&sfnsn=mo', 'https://paper.example/a'],
  ['https://paper.example/a?oly_enc_id=1A&oly_anon_id=2', 'https://paper.example/a'],
  ['https://paper.example/a?et_rid=12&et_cid=34', 'https://paper.example/a'],
  ['https://paper.example/a?spMailingID=1&spUserID=2&spJobID=3&spReportId=4', 'https://paper.example/a'],
  ['https://paper.example/a?_bhlid=1a&_kx=2b', 'https://paper.example/a'],
  ['https://paper.example/a?token=abc123&sig=z', 'https://paper.example/a'],
  ['https://paper.example/a;jsessionid=1A2B?PHPSESSID=9', 'https://paper.example/a'],
  ['https://paper.example/#/a?token=abc123', 'https://paper.example/#/a'],
]

describe('what is the reader’s own in an address', () => {
  it('goes with a short code where several publishers write their gifts so', () => {
    expect(cleanAddress('https://paper.example/a?st=abcDE1')).toBe('https://paper.example/a')
    expect(cleanAddress('https://paper.example/a?st=Berlin')).toBe('https://paper.example/a?st=Berlin')
  })

  it.each(GIVEN)('goes from %s', (given, plain) => {
    expect(cleanAddress(given)).toBe(plain)
    expect(normaliseAddress(given)).toBe(normaliseAddress(plain))
  })

  it('is known by at least twenty publishers, letters and networks', () => {
    expect(new Set(GIVEN.map(([given]) => given.split('?')[1])).size).toBeGreaterThanOrEqual(20)
  })

  it.each([
    'https://paper.example/story.php?id=4711&p=2',
    'https://paper.example/article.php?sid=4711',
    'https://paper.example/?p=123',
    'https://paper.example/a?ref=a1b2',
    'https://paper.example/a?st=berlin&source=x&r=2&mod=1',
    'https://paper.example/talks?session=12',
    'https://paper.example/find?s=harbour-bridge-2026',
    'https://paper.example/#/story?id=4',
  ])('stays out of what names the page: %s', (address) => {
    expect(cleanAddress(address)).toBe(address)
  })

  it('is known by its value, whatever it is called', () => {
    const isMark = readerParameters('paper.example')
    expect(isMark('x', 'reader@mail.example')).toBe(true)
    expect(isMark('x', `eyJ${'a'.repeat(40)}.b`)).toBe(true)
    expect(isMark('sid', '0f9a8b7c6d5e4f3a')).toBe(true)
    expect(isMark('x', 'eyJ')).toBe(false)
    expect(isMark('x', '@home')).toBe(false)
  })

  it('of one site stays another’s', () => {
    expect(readerParameters('www.wsj.com')('st', 'abc')).toBe(true)
    expect(readerParameters('notwsj.com')('st', 'abc')).toBe(false)
    expect(readerParameters('wsj.com.')('st', 'abc')).toBe(true)
  })

  it('goes with an address of any host', () => {
    expect(cleanAddress('https://[::1]:8080/a?token=1')).toBe('https://[::1]:8080/a')
    expect(cleanAddress('https://reader:word@paper.example/a')).toBeNull()
  })
})
