const ORIGINAL_PATH =
  'theres-growing-pressure-on-the-pytorch-foundation-new-executive-director-mark-collier-tells-us-his-priorities'

/** The addresses of the news site, by what stands there. */
export const ADDRESSES = {
  original: `https://www.thestack.technology/${ORIGINAL_PATH}/`,
  originalTracked: `https://www.thestack.technology/${ORIGINAL_PATH}/?utm_source=newsletter&utm_medium=email`,
  originalAmp: `https://www.thestack.technology/${ORIGINAL_PATH}/amp/`,
  originalMobile: `https://m.thestack.technology/${ORIGINAL_PATH}/`,
  originalPlain: `http://www.thestack.technology/${ORIGINAL_PATH}/`,
  predecessor: 'https://pytorch.org/blog/pytorch-foundation-the-next-chapter-together',
  ugly: 'https://www.kernel-gazette.example/news/2026/03/former-openstack-founder-to-run-pytorch-foundation.html',
  clientHome: 'https://runtime-weekly.example/',
  clientStory: 'https://runtime-weekly.example/collier-takes-over-at-the-pytorch-foundation',
  clientOther: 'https://runtime-weekly.example/a-faster-compiler-for-pytorch-3-2',
  release: 'https://daily-tensor.example/2026/05/pytorch-3-2-halves-the-wait-for-the-compiler',
  otherDirector: 'https://bergen-post.example/2026/05/harbour-foundation-appoints-ingrid-solheim',
  home: 'https://www.thestack.technology/',
  section: 'https://www.thestack.technology/tag/open-source/',
  login: 'https://www.kernel-gazette.example/login',
  bank: 'https://online-banking.sparbank.example/overview/accounts',
  webmail: 'https://webmail.post.example/inbox/message/448812',
  notFound:
    'https://www.kernel-gazette.example/news/2026/03/collier-takes-over-at-the-pytorch-foundation.html',
  editor: 'https://write.example/drafts/collier-takes-over-at-the-pytorch-foundation',
  strict: 'https://strict.example/news/pytorch-foundation-names-mark-collier-executive-director',
  plain: 'http://plain.example/news/pytorch-foundation-names-mark-collier-executive-director',
  fighting: 'https://fighting.example/news/new-executive-director-for-the-pytorch-foundation',
  fixedWidth: 'https://old-times.example/news/mark-collier-is-the-new-executive-director.html',
  innerScroller: 'https://readers-desk.example/news/pytorch-foundation-hires-mark-collier',
  teaser: 'https://ledger.example/2026/03/mark-collier-named-executive-director',
  column: 'https://open-desk.example/opinion/the-pytorch-foundation-and-the-art-of-counting',
  arabic: 'https://akhbar.example/2026/04/a-library-opens-in-the-old-mill',
  japanese: 'https://shimbun.example/2026/04/local-line-runs-again-after-ten-years',
  long: 'https://bergen-post.example/2026/04/a-long-history-of-a-small-town',
  keyPoints: 'https://skarvik-post.example/2026/04/tide-mill-turns-again-after-sixty-years',
  pageBrief: 'https://morning-digest.example/briefs/orlund-swaps-its-night-buses-for-shared-taxis',
  briefedOriginal: 'https://orlund-courier.example/city/council-ends-night-buses-and-sends-taxis',
  wordless: 'https://pictures.example/plates/lighthouse-from-the-north-1931',
} as const

export type PageName = keyof typeof ADDRESSES
