import type { Text } from '../../components/text'
import type { BareKey } from '../../components/translate'

/** Reads words so that they outlive the extension: what was read once stays. */
export function lastingWords<F extends (...args: never[]) => string>(read: F): F {
  const known = new Map<string, string>()
  return new Proxy(read, {
    apply(target, self, args: Parameters<F>): string {
      const name = JSON.stringify(args)
      try {
        const words: string = Reflect.apply(target, self, args)
        known.set(name, words)
        return words
      } catch (error) {
        console.debug(error)
        return known.get(name) ?? ''
      }
    },
  })
}

/**
 * Words that outlive the extension. After an update the open pages have no words any more, and no other way to say so.
 * @param needed words that may first be needed then
 */
export function lastingText(text: Text, needed: readonly BareKey[]): Text {
  const t = lastingWords(text.t)
  for (const key of needed) t(key)
  return { ...text, t }
}
