import { CONVERSATION_LIMITS } from './conversation'

/** An http(s) address in its canonical form; null for anything else, and for one that holds a password or is far too long. */
export function webAddress(text: string): string | null {
  const plain = text.trim()
  if (plain.length > CONVERSATION_LIMITS.address || !/^https?:\/\//i.test(plain)) return null
  if (!URL.canParse(plain)) return null
  const url = new URL(plain)
  // Written anew, letters of other scripts take three times the room.
  return url.username || url.password || url.href.length > CONVERSATION_LIMITS.address ? null : url.href
}
