import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { i18n } from '#i18n'

/** Turns a key of locales/ into the reader's language. */
export type Translate = typeof i18n.t

/** The reader's language and how it is written. */
export interface Text {
  t: Translate
  /** BCP 47 tag of the interface. */
  locale: string
  dir: 'ltr' | 'rtl'
}

const TextContext = createContext<Text | null>(null)

/** Gives all views below it their words. */
export function TextProvider({ text, children }: { text: Text; children: ComponentChildren }) {
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>
}

/** The words of the nearest TextProvider. @throws when there is none, which is a fault of the program. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('No TextProvider above this view')
  return text
}
