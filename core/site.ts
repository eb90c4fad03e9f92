/** A host as a site is named: without dots behind it, which make it no other, and without a leading `www.`. */
function plain(hostname: string): string {
  let end = hostname.length
  while (hostname[end - 1] === '.') end--
  return hostname.slice(0, end).replace(/^www\./, '')
}

/**
 * The site a reader means by the page at `address`: its host without a leading `www.`, or null where an extension has
 * no business (no http or https, not an address).
 */
export function siteOf(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    return plain(url.hostname) || null
  } catch {
    return null
  }
}

/** A list's entry as addresses write it: without `www.` and port, and in punycode where it is in another script. */
function hostOf(entry: string): string {
  return siteOf(`http://${entry}/`) ?? entry
}

/** Whether `site` is one of `list` or lies below one of them (`news.example.com` below `example.com`). */
export function isListed(site: string, list: readonly string[]): boolean {
  return list.map(hostOf).some((entry) => site === entry || site.endsWith(`.${entry}`))
}
