import { render } from 'preact'
import { i18n } from '#i18n'
import demoCss from '../../assets/demo.css?inline'
import libraryCss from '../../assets/library.css?inline'
import pageCss from '../../assets/page.css?inline'
import popupCss from '../../assets/popup.css?inline'
import sharedCss from '../../assets/shared.css?inline'
import sidebarCss from '../../assets/sidebar.css?inline'
import tokensCss from '../../assets/tokens.css?inline'
import { type Text, TextProvider } from '../../components/text'
import { hostCss } from '../../page/sidebar/host-css'
import { CASES, type Case } from './cases'

/** How a case is to look. */
export interface Look {
  rtl: boolean
  theme: string
  size: string
}

function dress(element: HTMLElement, look: Look): void {
  element.dataset.theme = look.theme
  element.dataset.textSize = look.size
}

function addStyle(root: Node, css: string): void {
  const style = document.createElement('style')
  style.textContent = css
  root.appendChild(style)
}

/** A page with nothing but lines of text, so that the sidebar has something to stand beside. */
function backdrop(root: HTMLElement, dark: boolean): void {
  root.style.cssText = `position:fixed;inset:0;background:${dark ? '#222' : '#fff'};color:${dark ? '#aaa' : '#666'};font:16px/1.6 serif;padding:24px`
  root.role = 'main'
  root.textContent = 'An article of some news page. '.repeat(80)
}

/** Draws as in the sidebar's own page, where its host would place it. */
function besideText(root: HTMLElement, shown: Case, look: Look): HTMLElement {
  backdrop(root, look.theme === 'dark')
  addStyle(document.head, `${tokensCss}${sharedCss}${sidebarCss}`)
  dress(document.documentElement, look)
  const isQuestion = shown.surface === 'question'
  const host = document.createElement('div')
  addStyle(
    host.attachShadow({ mode: 'open' }),
    `${hostCss({
      side: look.rtl ? 'left' : 'right',
      mode: shown.mode ?? 'beside',
      width: shown.width ?? 384,
      folded: shown.folded ?? false,
      question: isQuestion,
      questionHeight: 0,
      scheme: 'light dark',
      isPlaced: true,
      isAway: false,
      zoom: 1,
    })} ${isQuestion ? ':host { height: auto !important; }' : '::slotted(*) { height: 100%; }'}`,
  )
  host.shadowRoot?.append(document.createElement('slot'))
  const surface = document.createElement('div')
  surface.id = 'app'
  host.append(surface)
  document.documentElement.append(host)
  return surface
}

function inPage(root: HTMLElement, shown: Case, look: Look): HTMLElement {
  const own = {
    popup: popupCss,
    page: pageCss,
    library: `${pageCss}${libraryCss}`,
    demo: demoCss,
    sidebar: '',
    question: '',
  }[shown.surface]
  addStyle(document.head, shown.surface === 'demo' ? own : `${tokensCss}${sharedCss}${own}`)
  dress(document.documentElement, look)
  return root
}

/** Draws one case as large as this window. */
export function showCase(root: HTMLElement, name: string, look: Look): void {
  const shown = CASES[name]
  if (!shown) throw new RangeError(`There is no case ${name}`)
  const text: Text = { t: i18n.t, locale: look.rtl ? 'ar-EG' : 'en', dir: look.rtl ? 'rtl' : 'ltr' }
  document.documentElement.lang = text.locale
  document.documentElement.dir = text.dir
  const injected = shown.surface === 'sidebar' || shown.surface === 'question'
  const place = injected ? besideText(root, shown, look) : inPage(root, shown, look)
  render(<TextProvider text={text}>{shown.draw()}</TextProvider>, place)
  if (shown.press) place.querySelector<HTMLElement>(shown.press)?.click()
}
