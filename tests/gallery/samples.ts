import type { Brief } from '../../core/brief/brief'
import type { Reason } from '../../core/match/decision'
import type {
  PopupPage,
  PopupView,
  RecentStory,
  ShownBrief,
  ShownDecision,
  SidebarView,
} from '../../core/views'

/** An invented story of ordinary length. */
export const bridge: Brief = {
  id: 'sample:harbour-bridge',
  headline: 'Harbour bridge reopens after two years of repairs',
  whyItMatters:
    'Forty thousand commuters a day get back the shortest way into the city, and the ferries lose half of their passengers.',
  takeaways: [
    'The bridge opened to traffic on Monday, four months late.',
    'The repairs cost 80 million, 22 million more than was planned.',
    'Lorries over 20 tonnes stay banned until sensors have measured a full winter.',
    'A toll is off the table, the mayor says; the state pays the difference.',
    'The ferry company keeps the morning line and drops the one at noon.',
  ],
  analysis: [
    'The bridge was closed when an inspection found cracks in the anchorage of the northern cables. What began as a closure of six weeks became two years, because the steel had to be made to order.',
    'The delay has a price beyond the budget: shops near the ramps report a third fewer customers, and two schools changed their hours to suit the ferries. Whether people come back is the question of the next months.',
  ],
  story: {
    title: 'After two years the harbour bridge is open again',
    url: 'https://news.example/bridge-open-again',
    publisher: 'Harbour News',
    author: 'Ines Okafor',
    publishedAt: '2026-03-02',
  },
  coverage: [
    {
      title: 'Bridge back in service',
      url: 'https://courier.example/bridge',
      publisher: 'The Courier',
      publishedAt: '2026-03-02',
    },
    {
      title: 'What the new sensors measure',
      url: 'https://engineers.example/sensors',
      publisher: 'Engineers Weekly',
    },
  ],
  topics: ['Transport'],
  lang: 'en',
  createdAt: '2026-03-02',
  updatedAt: '2026-03-03',
  provenance: { kind: 'editorial', by: 'Storypulse' },
}

/** As little as a brief may hold. */
export const least: Brief = {
  ...bridge,
  id: 'sample:least',
  headline: 'Ferry line ends',
  takeaways: ['The last ferry left at noon.'],
  analysis: [],
  coverage: [],
  story: { title: 'Last ferry', url: 'https://news.example/ferry', publisher: 'Harbour News' },
  provenance: { kind: 'extractive', by: 'Storypulse' },
}

const long = 'The commission for the harbour and its bridges, which was called together last spring, '

/** As much as a brief may hold, with a word that no line can break. */
export const longest: Brief = {
  ...bridge,
  id: 'sample:longest',
  headline: `${long}publishes Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and 112 pages of findings on what went wrong`,
  whyItMatters: long.repeat(6).trim(),
  takeaways: Array.from(
    { length: 12 },
    (_, index) => `${long.repeat((index % 4) + 1)}says ${index + 1} things.`,
  ),
  analysis: Array.from({ length: 6 }, () => long.repeat(9).trim()),
  story: {
    ...bridge.story,
    title: long.repeat(3).trim(),
    publisher: `${long.repeat(2)}Gazette`,
    author: long.trim(),
  },
  coverage: Array.from({ length: 14 }, (_, index) => ({
    title: `${long}part ${index + 1}`,
    url: `https://outlet${index}.example/a/very/long/address/that/goes/on`,
    publisher: `Outlet ${index + 1}`,
    publishedAt: '2026-03-04T09:30:00Z',
  })),
  provenance: {
    kind: 'model',
    by: 'llama-3.3-70b-instruct-q4_K_M on a machine in the next room',
    url: 'https://models.example/',
  },
}

const markup = '<img src=x onerror="document.title=1"><b>bold</b>'

/** Markup in every field and addresses that are none to follow. */
export const hostile: Brief = {
  ...bridge,
  id: 'sample:hostile',
  headline: `Headline ${markup} $1 \u202eturned`,
  whyItMatters: markup,
  takeaways: [markup, '<script>document.title = 2</script>', '$1 $2 {{ }}'],
  analysis: [markup],
  story: { title: markup, url: 'javascript:document.title=3', publisher: markup, author: markup },
  coverage: [{ title: markup, url: 'data:text/html,hi', publisher: markup }],
  provenance: { kind: 'publisher', by: markup, url: 'javascript:alert(1)' },
}

/** A brief in Arabic. */
export const arabic: Brief = {
  ...bridge,
  id: 'sample:arabic',
  lang: 'ar',
  headline: 'جسر الميناء يُفتح من جديد بعد عامين من الإصلاح',
  whyItMatters: 'يستعيد أربعون ألف راكب كل يوم أقصر طريق إلى المدينة.',
  takeaways: [
    'فُتح الجسر أمام السيارات يوم الاثنين، متأخرًا أربعة أشهر.',
    'بلغت كلفة الإصلاح 80 مليونًا، أي أكثر من المقرر بـ 22 مليونًا.',
    'تبقى الشاحنات ممنوعة حتى تقيس أجهزة SensorWorks شتاءً كاملًا.',
  ],
  analysis: ['أُغلق الجسر حين وُجدت شقوق في مرابط الحبال الشمالية. وما بدأ إغلاقًا لستة أسابيع صار عامين.'],
  story: {
    title: 'الجسر مفتوح مرة أخرى',
    url: 'https://news.example/ar/bridge',
    publisher: 'أخبار الميناء',
    author: 'إيناس أوكافور',
    publishedAt: '2026-03-02',
  },
  coverage: [
    { title: 'Bridge back in service', url: 'https://courier.example/bridge', publisher: 'The Courier' },
  ],
}

const reasons: Reason[] = [
  { kind: 'names', names: ['Ines Okafor', 'Harbour Bridge', 'Port Authority'] },
  { kind: 'terms', terms: ['anchorage', 'cables', 'ferries', 'reopened'] },
  { kind: 'numbers', numbers: ['80 million', '20 tonnes'] },
  { kind: 'date', days: 1 },
  { kind: 'conflict', what: 'number', page: '76 million', brief: '80 million' },
]

export const sameStory: ShownDecision = {
  kind: 'same-story',
  storyId: bridge.id,
  probability: 0.934,
  reasons,
}
export const samePage: ShownDecision = {
  kind: 'same-page',
  storyId: bridge.id,
  probability: 1,
  reasons: [{ kind: 'address', address: 'https://news.example/bridge-open-again' }],
}
export const unsure: ShownDecision = { kind: 'unsure', storyId: bridge.id, probability: 0.62, reasons }
export const answered: ShownDecision = { ...samePage, reasons: [{ kind: 'answer' }] }

/** A brief that was recognised. */
export const story = (brief: Brief = bridge, decision: ShownDecision = sameStory): ShownBrief => ({
  brief,
  decision,
  generated: null,
  saved: false,
})

/** What the sidebar draws of a brief. */
export function sidebarView(shown: ShownBrief): SidebarView {
  return {
    ...shown,
    layout: { width: 384, folded: false },
    theme: 'light',
    textSize: 'normal',
    density: 'comfortable',
    copyFormat: 'rich',
    map: true,
    confirmed: [],
  }
}

const recents = (now: number): RecentStory[] => [
  {
    storyId: '1',
    headline: bridge.headline,
    publisher: 'Harbour News',
    url: 'https://news.example/1',
    at: now - 4 * 60_000,
  },
  {
    storyId: '2',
    headline: longest.headline,
    publisher: 'The Courier',
    url: 'https://courier.example/2',
    at: now - 5 * 3_600_000,
  },
  {
    storyId: '3',
    headline: arabic.headline,
    publisher: 'أخبار الميناء',
    url: 'https://news.example/3',
    at: now - 30 * 3_600_000,
  },
  {
    storyId: '4',
    headline: 'Ferry line ends',
    publisher: 'Harbour News',
    url: 'https://news.example/4',
    at: now - 40 * 86_400_000,
  },
]

/** What the popup draws of a page. */
export function popupView(page: PopupPage, more: Partial<PopupView> = {}): PopupView {
  return {
    page,
    site: { name: 'news.example', looked: true },
    recents: recents(Date.now()),
    theme: 'light',
    textSize: 'normal',
    density: 'comfortable',
    copyFormat: 'markdown',
    undo: null,
    offers: true,
    failure: null,
    ...more,
  }
}
