/** The browser's session storage: what the background knows while the browser runs, with its bounds. */
export { CONVERSATION, MADE } from './keys'
export {
  forgetInSession,
  forgetInSessionWhere,
  keepInSession,
  keepThreadInSession,
  sessionValue,
} from './session-storage'
