/** The sidebar in the page of a tab: how it is put in, told something and taken out, and which frame it is. */
export { sidebarAppearance } from './appearance'
export { forgetFrame, frameCame, matchFrame, recordOfFrame } from './frames'
export { injectSidebar, removeSidebar, removeSidebarOf, sidebarState, tellSidebar } from './sidebar'
