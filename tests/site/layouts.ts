import { text } from './page'

/** A page whose layout is hard on a sidebar. */
interface Layout {
  /** Rules beside those of every page here. */
  css?: string
  /** Attributes of the root. */
  root?: string
  /** Written around the article. */
  before?: string
  after?: string
  /** The article itself, where it is not headline and text. */
  article?: string
}

const TITLE = 'Tide mill at Skarvik turns again after sixty years'
const HEADLINE = `<h1>${TITLE}</h1>`
const TEXT = [text('tide-mill'), text('night-bus'), text('interview'), text('tide-mill')].join('\n')
const lines = TEXT.replace(/<\/p>\s*<p>/g, '<br><br>').replace(/<\/?p>/g, '')
const RAIL =
  '<h2>Most read</h2><p><a href="#">Ferry to run at night</a></p><p><a href="#">School gets a roof</a></p>'
const BAR = '<b>Skarvik Post</b> <nav><a href="#">Sport</a> <button>Sign in</button></nav>'
const ROW =
  '<tr><td>Barley</td><td>1788</td><td>twelve tonnes</td><td>sound</td><td>mainland</td><td>the last column</td></tr>'
const CENTRED = 'main { max-width: 720px; margin: 40px auto; padding: 0 20px }'
const FLEX =
  'display: flex; justify-content: space-between; align-items: center; padding: 0 20px; box-sizing: border-box;'

/** Each by its name, under which the site has it. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'fixed-bar-as-wide-as-the-window': {
    css: `${CENTRED} .bar { position: fixed; top: 0; left: 0; width: 100vw; height: 56px; background: #234; color: #fff; ${FLEX} }`,
    before: `<div class="bar">${BAR}</div>`,
  },
  'fixed-bar-at-the-middle': {
    css: `${CENTRED} .share { position: fixed; left: 0; right: 0; top: 30%; height: 40px; background: #dde; ${FLEX} }
      .more { position: fixed; right: 16px; top: 62%; padding: 12px; background: #edd }`,
    before: `<div class="share">${BAR}</div><div class="more"><button>Next story</button></div>`,
  },
  'fixed-rail': {
    css: `main { max-width: 700px; margin: 30px 320px 40px auto; padding: 0 20px }
      .rail { position: fixed; right: 0; top: 0; bottom: 0; width: 280px; padding: 16px; box-sizing: border-box; background: #eee }`,
    after: `<div class="rail">${RAIL}</div>`,
  },
  'late-bar': {
    css: `${CENTRED} .bar { height: 60px; background: #ddd; ${FLEX} } .bar.stuck { position: fixed; top: 0; left: 0; right: 0 }`,
    before: `<div class="bar">${BAR}</div><script>addEventListener('scroll', () => document.querySelector('.bar').classList.toggle('stuck', scrollY > 200))</script>`,
  },
  dialog: {
    css: `${CENTRED} .layer { position: fixed; inset: 0; display: grid; place-items: center; background: rgb(0 0 0 / 50%) }
      .box { max-width: 540px; padding: 24px; background: #fff }`,
    after:
      '<div class="layer"><div class="box" role="dialog"><h2>Your choice</h2><p>We would like to count readers.</p><button>Agree</button> <button>Refuse</button></div></div>',
  },
  drawer: {
    css: `${CENTRED} .drawer { position: fixed; top: 0; right: 0; width: 300px; height: 100vh; background: #eef; transform: translateX(100%); transition: transform 50ms }
      .drawer.open { transform: none }`,
    before: `<button id="menu">Menu</button><div class="drawer">${RAIL}<button id="in-drawer">Settings</button></div>
      <script>document.querySelector('#menu').onclick = () => document.querySelector('.drawer').classList.toggle('open')</script>`,
  },
  'grid-of-fixed-columns': {
    css: '.grid { display: grid; grid-template-columns: 180px 700px 280px; gap: 32px; width: 1224px; margin: 20px auto }',
    before: '<div class="grid"><nav><a href="#">News</a></nav>',
    after: `<aside>${RAIL}</aside></div>`,
  },
  'columns-that-keep-their-rail': {
    css: '.two { display: flex; gap: 30px; max-width: 1200px; margin: 20px auto; padding: 0 16px } main { flex: 1; min-width: 0 } .two aside { flex: 0 0 300px }',
    before: '<div class="two">',
    after: `<aside>${RAIL}</aside></div>`,
  },
  'rail-cut-off': {
    css: '.page { overflow-x: hidden } .two { display: flex; gap: 30px; width: 1000px } main { width: 640px } .two aside { width: 300px }',
    before: '<div class="page"><div class="two">',
    after: `<aside>${RAIL}</aside></div></div>`,
  },
  'window-that-does-not-scroll-sideways': {
    css: 'html, body { overflow-x: hidden } .two { display: flex; gap: 30px; width: 1000px } main { width: 640px } .two aside { width: 300px }',
    before: '<div class="two">',
    after: `<aside>${RAIL}</aside></div>`,
  },
  'full-bleed-by-margin': {
    css: `${CENTRED} .hero { width: 100vw; margin-left: calc(50% - 50vw); min-height: 300px; background: #357; color: #fff } .hero h1 { margin: 0; padding: 24px 40px }`,
    article: `<div class="hero">${HEADLINE}</div>${TEXT}`,
  },
  'full-bleed-by-offset': {
    css: `${CENTRED} .hero { position: relative; left: 50%; width: 100vw; margin: 0 -50vw; min-height: 260px; background: #753; color: #fff } .hero h1 { padding: 24px 40px }`,
    article: `<div class="hero">${HEADLINE}</div>${TEXT}`,
  },
  'full-bleed-by-transform': {
    css: `${CENTRED} .hero { position: relative; left: 50%; width: 100vw; transform: translateX(-50%); background: #537; color: #fff } .hero h1 { padding: 24px 40px }`,
    article: `<div class="hero">${HEADLINE}</div>${TEXT}`,
  },
  'shell-that-scrolls': {
    css: `html, body { height: 100%; overflow: hidden } .app { position: absolute; inset: 0; overflow-y: auto } ${CENTRED}`,
    before: '<div class="app">',
    after: '</div>',
  },
  'absolute-page': {
    css: '.page { position: absolute; left: 0; right: 0; top: 0 } main { max-width: 980px; margin: 60px auto; padding: 0 20px } .top { position: absolute; right: 0; top: 0; padding: 10px 20px }',
    before: `<div class="page"><div class="top">${BAR}</div>`,
    after: '</div>',
  },
  'fixed-body': {
    css: `html { overflow: hidden } body { position: fixed; inset: 0; overflow-y: auto } ${CENTRED}`,
  },
  'zoomed-root': {
    css: `html { zoom: 1.25 } ${CENTRED} .bar { position: fixed; top: 0; left: 0; right: 0; height: 44px; background: #ddd; ${FLEX} }`,
    before: `<div class="bar">${BAR}</div>`,
  },
  'right-to-left': {
    root: 'dir="rtl"',
    css: `${CENTRED} .bar { position: fixed; top: 0; inset-inline: 0; height: 50px; background: #234; color: #fff; ${FLEX} }`,
    before: `<div class="bar">${BAR}</div>`,
  },
  'vertical-lines': {
    css: 'main { writing-mode: vertical-rl; height: 80vh; padding: 20px } h1 { font-size: 30px }',
  },
  'wide-table': {
    css: `${CENTRED} table { min-width: 1000px; white-space: nowrap }`,
    article: `${HEADLINE}${text('tide-mill')}<table>${ROW.repeat(6)}</table>${TEXT}`,
  },
  'lines-without-paragraphs': {
    css: CENTRED,
    article: `${HEADLINE}<div>${lines}</div>`,
  },
  'sticky-rail-first': {
    css: 'body { overflow: auto } .two { display: flex; gap: 24px; max-width: 1100px; margin: auto } .two aside { position: sticky; top: 10px; align-self: start; flex: 0 0 180px } main { min-width: 0; max-width: 640px }',
    before: `<div class="cookies" style="position: fixed; bottom: 0; left: 0; right: 0; background: #ffd; padding: 12px"><p>We keep two cookies, and they are for the weather.</p><button>Fine</button></div><div class="two"><aside>${RAIL}</aside>`,
    after: '</div>',
  },
  'body-as-high-as-the-window': {
    css: `html, body { height: 100% } ${CENTRED}`,
  },
  'negative-margins': {
    css: 'body { margin: 0 -12px; overflow-x: hidden } main { max-width: 760px; margin: 20px auto; padding: 0 32px }',
  },
  'snapping-sections': {
    css: 'html { scroll-snap-type: y proximity; scroll-behavior: smooth } section { min-height: 100vh; scroll-snap-align: start; display: grid; align-content: center; justify-items: center } section > div { max-width: 620px }',
    article: `<section>${HEADLINE}</section><section><div>${text('tide-mill')}</div></section><section><div>${text('night-bus')}</div></section>`,
  },
  'quirks-table': {
    root: 'class="quirks"',
    css: 'table { width: 980px } td { vertical-align: top } .main { width: 620px } .side { width: 300px; background: #eee }',
    before: '<table><tr><td class="main">',
    after: `</td><td class="side">${RAIL}</td></tr></table>`,
  },
}

const HOST = 'layouts-post.example'

/** The address of each layout's page. */
export const layoutAddress = (name: string) => `https://${HOST}/2026/04/${encodeURIComponent(name)}`

/** The page of the layout at an address; null where there is none. */
export function layoutAt({ host, pathname }: URL): string | null {
  const name = host === HOST ? decodeURIComponent(pathname.split('/').at(-1) ?? '') : ''
  const layout = Object.hasOwn(LAYOUTS, name) ? LAYOUTS[name] : undefined
  if (!layout) return null
  const { css = '', root = '', before = '', after = '', article = `${HEADLINE}${TEXT}` } = layout
  const doctype = root.includes('quirks') ? '' : '<!doctype html>'
  return `${doctype}<html lang="en" ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${TITLE}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-04-11">
<style>body { margin: 0; font: 17px/1.6 Georgia, serif } img { max-width: 100% } ${css}</style></head>
<body>${before}<main><article>${article}</article></main>${after}</body></html>`
}
