/** Messages by key, as Chrome's messages.json holds them. */
export type ChromeMessages = Readonly<Record<string, { message: string }>>

/** Substitutes `$1` to `$9` once, as browsers do; what was put in is not looked at again. */
function fillIn(message: string, values: readonly string[]): string {
  return message.replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '')
}

/** A `browser.i18n.getMessage` that answers from `messages`. */
export function getMessageFrom(messages: ChromeMessages) {
  return (name: string, values: string | string[] = []): string =>
    fillIn(messages[name]?.message ?? '', [values].flat())
}
