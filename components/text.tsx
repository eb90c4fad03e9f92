import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translate } from './translate'

export type { Translate } from './translate'

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
