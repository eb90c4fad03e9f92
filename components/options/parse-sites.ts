import * as v from 'valibot'
import { siteSchema } from '../../core/settings'

/** What a pasted text holds: names of sites, each once and in order, and the words that are none. */
export interface ParsedSites {
  sites: string[]
  invalid: string[]
}

/** A word as the name of a site: of a whole address its host counts, without `www.` and port. Null where it is none. */
function siteName(word: string): string | null {
  const [named = ''] = word.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#]/, 1)
  const host = named.replace(/:\d+$/, '').replace(/^(\*\.|www\.)/i, '')
  const result = v.safeParse(siteSchema, host)
  return result.success ? result.output : null
}

/** Reads names of sites from what a reader typed or pasted: one a line, or parted by spaces, commas or semicolons. */
export function parseSites(text: string): ParsedSites {
  const sites = new Set<string>()
  const invalid: string[] = []
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const site = siteName(word)
    if (site === null) invalid.push(word)
    else sites.add(site)
  }
  return { sites: [...sites], invalid }
}
