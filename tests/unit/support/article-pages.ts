/** Sentences of an invented story, each its own, so that a test can tell which paragraph was read. */
const SENTENCES = [
  'The town council voted on Tuesday to close the old harbour road, which floods each winter, and to build a dyke in its place.',
  'Engineers had warned for eleven years that the wall below the road would not outlast another storm of that strength.',
  'The work will cost 14 million crowns, a third of which the county pays, and is to be finished before the autumn of next year.',
  'Shopkeepers on the quay fear for their customers, who will have to come by the ring road until the dyke carries traffic.',
  'A smaller plan, to raise the road by half a metre, was turned down because the ground beneath it is clay and gives way.',
  'The first lorries arrive in March, and the council will publish a calendar of the closures by the end of this month.',
]

/** Paragraphs of the invented story. */
export const STORY: readonly string[] = SENTENCES

export const ADDRESS = 'https://quay.example/2026/02/harbour-road-to-close-for-good'

/** A page with the story in it; `head` and `extra` are put into the head and below the story. */
export function storyPage(head = '', extra = '', top = ''): Document {
  const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')
  return parse(
    `<title>Harbour road to close for good | Quay Post</title>${head}`,
    `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
     <main><article><h1>Harbour road to close for good</h1>${top}<div class="story-body">${paragraphs}</div>${extra}</article></main>
     <footer><p>© 2026 Quay Post. All rights reserved.</p></footer>`,
  )
}

/** A document made of the HTML of its head and body. */
export const parse = (head: string, body: string, lang = 'en'): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )
