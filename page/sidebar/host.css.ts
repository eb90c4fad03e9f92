/**
 * Rules of the host element. Important rules of a shadow root win over everything a page can write, inline styles
 * included, so the page can neither hide nor restyle the sidebar by CSS.
 */
export const HOST_CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: 0 0 0 auto !important;
  width: var(--storypulse-width, 384px) !important;
  max-width: 100vw !important;
  margin: 0 !important;
  overflow: visible !important;
}
:host([data-side="left"]) { inset: 0 auto 0 0 !important; }
:host([data-mode="sheet"]) {
  inset: auto 0 0 0 !important;
  width: auto !important;
  height: max(55%, min(340px, 85%)) !important;
}
:host([data-folded]) {
  inset: 30% 0 auto auto !important;
  width: 44px !important;
  height: 72px !important;
}
:host([data-folded][data-side="left"]) { inset: 30% auto auto 0 !important; }
:host([data-folded][data-mode="sheet"]) {
  inset: auto 0 0 0 !important;
  width: auto !important;
  height: 48px !important;
}
:host([data-mode="question"]) {
  inset: auto 16px 16px auto !important;
  width: 440px !important;
  max-width: calc(100vw - 32px) !important;
  height: auto !important;
}
:host([data-mode="question"][data-side="left"]) { inset: auto auto 16px 16px !important; }
:host([data-away]) { display: none !important; }
.surface { height: 100%; }
@media print { :host { display: none !important; } }
@media (display-mode: fullscreen) { :host { display: none !important; } }
`
