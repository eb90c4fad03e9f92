declare module 'virtual:messages' {
  export const messages: import('./words').ChromeMessages
}
