/** An item of RSS as text. */
export interface RssItem {
  title: string
  link: string
  more?: string
}

/** A feed in RSS 2.0 as publishers write it. */
export function rssFeed(items: readonly RssItem[], head = ''): string {
  const entries = items.map(
    ({ title, link, more = '' }) => `<item><title>${title}</title><link>${link}</link>${more}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour News</title><link>https://news.example/</link><language>en-gb</language>${head}
${entries.join('\n')}
</channel></rss>`
}

/** Sentences of so many words, none like another. */
export const wordsOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

export const atomFeed = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://zeitung.example/feed/">
  <title>Hafenzeitung</title>
  <link rel="self" href="https://zeitung.example/feed/atom"/>
  <link rel="alternate" type="text/html" href="https://zeitung.example/"/>
  <entry>
    <id>tag:zeitung.example,2026:1</id>
    <title type="html">Br&amp;uuml;cke &amp;lt;offen&amp;gt;</title>
    <link rel="enclosure" href="https://zeitung.example/ton.mp3"/>
    <link href="../bruecke"/>
    <author><name>Anna Lee</name></author>
    <author><name>Bo Tan</name></author>
    <published>2026-03-02T08:00:00+01:00</published>
    <updated>2026-03-03T08:00:00+01:00</updated>
    <summary>Kurz gesagt.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die <b>Brücke</b> ist offen.</p><p>Sie war lange zu.</p></div></content>
  </entry>
</feed>`

export const rdfFeed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/rdf"><title>Old News</title><link>https://news.example/</link></channel>
<item rdf:about="https://news.example/ferry"><title>Ferry back</title><link>https://news.example/ferry</link><dc:creator>Ann</dc:creator><dc:date>2026-03-02</dc:date><description>It sails.</description></item>
</rdf:RDF>`
