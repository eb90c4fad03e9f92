import type { EdgeSide } from './strip'

/** Beside the text, over the page, or as a sheet at the bottom. */
export type PlacementMode = 'beside' | 'overlay' | 'sheet'

/** All that the host's rules depend on. */
export interface HostStyle {
  side: EdgeSide
  mode: PlacementMode
  /** CSS px. */
  width: number
  folded: boolean
  question: boolean
  questionHeight: number
  scheme: 'light' | 'dark' | 'light dark'
  /** Whether the frame has something to show yet. */
  isPlaced: boolean
  /** The page fills the screen. */
  isAway: boolean
  /** What the page's root multiplies lengths by, which ours are not to be. */
  zoom: number
}

const SHADOW = '0 0 32px rgb(0 0 0 / 22%)'

function box({ side, mode, width, folded, question, questionHeight }: HostStyle): string {
  const right = side === 'right'
  if (question) {
    return `inset: ${right ? 'auto 16px 16px auto' : 'auto auto 16px 16px'} !important;
      width: 440px !important; max-width: calc(100vw - 32px) !important; height: ${questionHeight}px !important;
      border-radius: 12px !important; box-shadow: ${SHADOW} !important;`
  }
  if (mode === 'sheet') {
    return `inset: auto 0 0 0 !important; width: auto !important;
      height: ${folded ? '48px' : 'max(55%, min(340px, 85%))'} !important;
      border-radius: 14px 14px 0 0 !important; box-shadow: ${SHADOW} !important;`
  }
  if (folded) {
    return `inset: ${right ? '30% 0 auto auto' : '30% auto auto 0'} !important;
      width: 44px !important; height: 72px !important;`
  }
  return `inset: ${right ? '0 0 0 auto' : '0 auto 0 0'} !important;
    width: ${width}px !important; max-width: 100vw !important;
    box-shadow: ${mode === 'overlay' ? SHADOW : 'none'} !important;`
}

/**
 * The rules of the host. Important rules of a shadow root win over everything a page can write, inline styles included, and
 * nothing here hangs on an attribute, which the page could set.
 */
export function hostCss(look: HostStyle): string {
  const { scheme, isPlaced, isAway, zoom } = look
  const unseen = isPlaced ? '' : 'opacity: 0 !important; pointer-events: none !important;'
  return `
:host {
  all: initial !important;
  display: ${isAway ? 'none' : 'block'} !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  margin: 0 !important;
  overflow: hidden !important;
  zoom: ${1 / zoom} !important;
  color-scheme: ${scheme} !important;
  ${box(look)}
  ${unseen}
}
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  color-scheme: ${scheme};
}
@media print { :host { display: none !important; } }
@media (display-mode: fullscreen) { :host { display: none !important; } }
`
}
