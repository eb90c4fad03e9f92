import { ADDRESSES, type PageName } from './addresses'
import { deepText, endlessText, vastText, vastTitle } from './hostile-texts'
import { layoutAt } from './layouts'
import { longText } from './long-text'
import { page, text } from './page'

/** What the site sends for an address. */
export interface SitePage {
  html: string
  status?: number
  headers?: Record<string, string>
}

const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const outlet = (name: PageName, values: Record<string, string>): SitePage => ({
  html: page('outlet', { lang: 'en', dir: 'ltr', address: ADDRESSES[name], ...values }),
})

const original = (): SitePage => ({ html: page('the-stack') })
const client = (): SitePage => ({ html: page('spa') })
const hostile = (name: PageName, title: string, text: string): SitePage =>
  outlet(name, { site: 'Bergen Post', title, date: '2026-04-20', text })
const simple = (name: string) => (): SitePage => ({ html: page(name) })

const PAGES: Record<PageName, () => SitePage> = {
  original,
  originalTracked: original,
  originalAmp: simple('the-stack-amp'),
  originalMobile: original,
  originalPlain: original,
  predecessor: simple('pytorch-blog'),
  ugly: simple('tech-portal'),
  clientHome: client,
  clientStory: client,
  clientOther: client,
  release: () =>
    outlet('release', {
      site: 'Daily Tensor',
      title: 'PyTorch 3.2 halves the wait for the compiler',
      date: '2026-05-12',
      text: text('release'),
    }),
  otherDirector: () =>
    outlet('otherDirector', {
      site: 'Bergen Post',
      title: 'Harbour Foundation appoints Ingrid Solheim as executive director',
      date: '2026-05-04',
      text: text('other-director'),
    }),
  home: simple('home'),
  section: simple('section'),
  login: simple('login'),
  bank: simple('bank'),
  webmail: simple('webmail'),
  notFound: () => ({ html: page('not-found'), status: 404 }),
  editor: simple('editor'),
  strict: () => ({ html: page('strict'), headers: { 'content-security-policy': STRICT } }),
  plain: simple('strict'),
  fighting: simple('fighting'),
  fixedWidth: simple('fixed-width'),
  innerScroller: simple('inner-scroller'),
  teaser: simple('teaser'),
  column: () =>
    outlet('column', {
      site: 'Open Desk',
      title: 'The PyTorch Foundation and the art of counting',
      date: '2026-03-30',
      text: text('column'),
    }),
  arabic: () =>
    outlet('arabic', {
      lang: 'ar',
      dir: 'rtl',
      site: 'أخبار المدينة',
      title: 'مكتبة عامة جديدة تفتح أبوابها في المطحنة القديمة',
      date: '2026-04-18',
      text: text('arabic'),
    }),
  japanese: () =>
    outlet('japanese', {
      lang: 'ja',
      site: '北部新聞',
      title: 'ローカル線、十年ぶりに全線で運転再開',
      date: '2026-04-02',
      text: text('japanese'),
    }),
  long: () =>
    outlet('long', {
      site: 'Bergen Post',
      title: 'A long history of a small town, told by what stood beside what',
      date: '2026-04-09',
      text: longText(),
    }),
  keyPoints: simple('key-points'),
  pageBrief: () => ({ html: page('page-brief', { original: ADDRESSES.briefedOriginal }) }),
  briefedOriginal: () =>
    outlet('briefedOriginal', {
      site: 'Orlund Courier',
      title: 'Council ends night buses and sends taxis in their place',
      date: '2026-04-15',
      text: text('night-bus'),
    }),
  paidFor: simple('paid-for'),
  hiddenText: simple('hidden-text'),
  mostlyHidden: () => ({ html: page('mostly-hidden', { hidden: longText(12) }) }),
  wrongTypes: simple('wrong-types'),
  throwing: simple('throwing'),
  clobbered: simple('clobbered'),
  deep: () => hostile('deep', 'Ten thousand boxes in one another', deepText()),
  vast: () => hostile('vast', 'Five megabytes in a single paragraph', vastText()),
  vastTitle: () => hostile('vastTitle', vastTitle(), text('tide-mill')),
  endless: () => hostile('endless', 'A history that does not come to an end', endlessText()),
  wordless: simple('wordless'),
}

const keyOf = (url: URL) => `${url.protocol}//${url.host}${url.pathname}`

const byAddress = new Map(
  Object.entries(PAGES).map(([name, make]) => [keyOf(new URL(ADDRESSES[name as PageName])), make]),
)

/** The page at an address, or null where there is none. */
export function pageAt(url: URL): SitePage | null {
  const layout = layoutAt(url)
  return layout === null ? (byAddress.get(keyOf(url))?.() ?? null) : { html: layout }
}

/** What stands at every other address. */
export function notFound(url: URL): SitePage {
  return { html: `<!doctype html><title>Not found</title><p>Nothing at ${url.host}`, status: 404 }
}
