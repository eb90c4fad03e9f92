/** The briefs made of tabs' pages: how they are made, kept and found, and which brief there is to show. */
export { briefAhead } from './brief-ahead'
export { Briefing } from './briefing'
export { BriefCache } from './cache'
export { ExcludedPageError, failureOf, TooLittleTextError } from './errors'
export { whileItStands } from './page-change'
export { pageReader } from './read-page'
export { shownBrief } from './shown-brief'
export { forgetTabBrief, tabBrief } from './tab-briefs'
