/** What is known of each tab, what happens in it, and what is done then. */
export { pageOf, pageOfSender, pageOfSidebar } from './page-of'
export { addressOf, knownPage } from './store'
export { TabHistory } from './tab-history'
export { TabSessions } from './tab-sessions'
