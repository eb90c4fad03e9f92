// What lies in session storage under a tab is named after it: "tab:7", "conversation:7", "conversation:7:a thread".

/** Begins the names of what sources answered. */
export const CONVERSATION = 'conversation:'
/** Begins the names of briefs made of a tab's page. */
export const MADE = 'made:'

/** The tab under which something is kept; null where it is no tab's. */
export function tabOfKey(key: string): number | null {
  const found = /^[a-z]+:(\d+)(?::|$)/.exec(key)
  return found ? Number(found[1]) : null
}
