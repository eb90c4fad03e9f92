import { cleanAddress, normaliseAddress } from '../../core/article/address'
import type { Article } from '../../core/article/article'
import { keyHeading, whyLeadIn } from '../../core/article/key-headings'
import { openingCut } from '../../core/brief/extract/dateline'
import { makeBrief } from '../../core/brief/extract/make-brief'
import { blockText, linked, withAngleQuotes } from '../../core/conversation/blocks'
import { withoutEntities } from '../../core/conversation/entities'
import { htmlBlocks } from '../../core/conversation/html-blocks'
import { commentBlocks } from '../../core/conversation/markdown-blocks'
import { quotesOf } from '../../core/conversation/quotes'
import { readRedditCommentFeed } from '../../core/conversation/reddit-atom'
import { SourceError } from '../../core/conversation/source-error'
import { webAddress } from '../../core/conversation/web-address'
import { pageEvidenceInSteps } from '../../core/evidence/page-evidence'
import { plainText } from '../../core/evidence/plain-text'
import { quotedPassage } from '../../core/evidence/quoted'
import { statedTimes } from '../../core/evidence/stated-times'
import { fragmentText, textFragment } from '../../core/evidence/text-fragment'
import { readImport } from '../../core/library/read-import'
import { readAnswer, readPartialAnswer } from '../../core/models/answer'
import { baseAddress, distanceOf } from '../../core/models/model-address'
import { addresses, hostNames, plainLine } from '../../core/models/plain-line'
import { defused } from '../../core/models/prompt'
import { foreignQuotations, squeezed } from '../../core/models/quotations'
import { statedDays } from '../../core/models/stated-dates'
import { digitNumbers, spelledNumbers } from '../../core/models/stated-numbers'
import { feedDate } from '../../core/sources/articles/feed-date'
import { textLine as htmlLine, htmlParagraphs } from '../../core/sources/articles/html-text'
import { readXml } from '../../core/sources/articles/xml-tree'
import { documentOf } from '../../core/sources/document'
import { feedAddress } from '../../core/sources/feed-address'
import { readJson } from '../../core/sources/json-place'
import { readCitations } from '../../core/sources/kagi/citations'
import { shownMarkdown } from '../../core/sources/markdown/blocks'
import { escapeMarkdown } from '../../core/sources/markdown/escape'
import { splitFrontMatter } from '../../core/sources/markdown/front-matter'
import { readMarkdown } from '../../core/sources/markdown/read-markdown'
import { readOpml } from '../../core/sources/opml'
import { feedLinks } from '../../core/sources/page-links'
import { articlesOf } from '../../core/sources/read-document'
import { readSegment } from '../../core/sync/segment'
import { publishedDay } from '../../core/text/dates'
import { fold } from '../../core/text/fold'
import { numbersIn } from '../../core/text/numbers'
import { sentences } from '../../core/text/sentences'
import { tokens } from '../../core/text/tokens'
import { namesIn } from '../../page/article/byline-names'
import { announcesEnd, isClutterPhrase } from '../../page/article/clutter-phrases'
import { isOfHost } from '../../page/article/publisher'
import { addressKind } from '../../page/gate/address-kind'
import { asRead } from '../../page/gate/as-read'
import { dateIn } from '../../page/gate/published-date'
import { chatChunk } from '../../services/models/chat-chunk'
import { saidIn } from '../../services/models/refusal'
import {
  isMissingModel,
  isOutOfCredit,
  isTooLong,
  roomIn,
  waitIn,
  windowIn,
} from '../../services/models/refusal-words'
import { errorIn } from '../../services/models/said-error'
import { readMultistatus } from '../../services/sync/multistatus'
import { articleOf, frame } from '../unit/support/tram-article'

type Reader = (text: string) => unknown

const NOW = Date.UTC(2026, 2, 9)

const article = (text: string): Article => articleOf([text, text.slice(0, 200)], { lang: 'en' })

/** The comments of a feed that may be none. */
function commentFeed(text: string): unknown {
  try {
    return readRedditCommentFeed(`<feed>${text}</feed>`)
  } catch (error) {
    if (error instanceof SourceError) return []
    throw error
  }
}

/** What reads whole pages and has much to do for each sentence. */
export const SLOW_READERS: Readonly<Record<string, Reader>> = {
  evidence: (text) => [...pageEvidenceInSteps(article(text), frame)],
  'a brief': (text) => makeBrief(article(text), { id: 'x', now: '2026-03-09T00:00:00Z' }),
  'dates and numbers': (text) => [
    statedDays(text, 'en'),
    digitNumbers(text, false),
    spelledNumbers(text, true),
  ],
  "a page's numbers": (text) => numbersIn(text, tokens(text)),
  words: tokens,
  'a fragment': (text) => textFragment(fragmentText(text), 0, Math.min(200, text.length)),
}

/** What else reads texts from outside, each with the text where it does most. */
export const READERS: Readonly<Record<string, Reader>> = {
  'an address': normaliseAddress,
  'an address with a path': (text) => normaliseAddress(`https://www.paper.example/${text}`),
  'an address with a host': (text) => normaliseAddress(`https://${text}.example/x`),
  'an address to be sent': (text) => cleanAddress(`https://paper.example/?${text}`),
  "an address's kind": (text) => addressKind(`https://paper.example/${text}`),
  'a web address': webAddress,
  'an address that is typed': feedAddress,
  "a model's address": (text) => [distanceOf(`http://${text}/`), baseAddress(`https://a.example/${text}`)],
  "a publisher's name": (text) => isOfHost(text, 'nytimes'),
  'a heading': keyHeading,
  'a label': (text) => whyLeadIn(`Why it matters${text}`),
  'text with links': linked,
  'character references': withoutEntities,
  "a comment's HTML": htmlBlocks,
  "a comment's HTML in a block": (text) => htmlBlocks(`<pre>x${text}x</pre>`),
  "a comment's Markdown": commentBlocks,
  "a comment's spoilers": (text) => commentBlocks(`::: spoiler x\n${text}\n:::`),
  "a comment's spoilers in HTML": (text) => htmlBlocks(`<details>x${text}x</details>`),
  "a feed's comments": commentFeed,
  "a comment's quotes": (text) => {
    const blocks = withAngleQuotes([{ kind: 'text', spans: [text] }])
    return [quotesOf({ blocks }), blocks.map(blockText)]
  },
  'text to be compared': plainText,
  'a quotation': (text) => quotedPassage(article(text), text.slice(0, 300)),
  'a document': documentOf,
  XML: readXml,
  'an element of XML': (text) => readXml(`<rss ${text}><item>${text}`),
  'a list of sources': (text) => readOpml(`<opml><body><outline xmlUrl="https://a.example/" ${text}`),
  'a date of a feed': feedDate,
  "an entry's markup": htmlParagraphs,
  "an entry's title": htmlLine,
  'a feed of articles': (text) => {
    const document = documentOf(
      `<rss><channel><item><title>x</title><link>/1</link>${text}`,
      'https://a.example/',
    )
    return document.kind === 'articles' && articlesOf(document, NOW)
  },
  'a page with feeds': (text) => feedLinks(`<html>${text}<link ${text}>`, 'https://paper.example/'),
  JSON: readJson,
  'a Markdown file': (text) => readMarkdown(`---\nurl: https://a.example/\n---\n${text}\n`, NOW),
  "a Markdown file's heading": (text) => readMarkdown(`---\nurl: https://a.example/\n---\n# ${text}\n`, NOW),
  "a Markdown file's items": (text) => readMarkdown(`---\nurl: https://a.example/\n---\n- ${text}\n`, NOW),
  'front matter': (text) => splitFrontMatter(`---\na: ${text}\n---\n`),
  'Markdown to be shown': shownMarkdown,
  'text to be Markdown': escapeMarkdown,
  "Kagi's marks": (text) => readCitations(`[x#1${text}]`, []),
  'an import': (text) => readImport(text, NOW),
  'an archive': (text) => readImport(`{"kind":"storypulse-library","version":1,"stories":["${text}`, NOW),
  'an answer': readAnswer,
  'an answer among thoughts': (text) => readAnswer(`<think>{"a": ${text}</think>{"b": ${text}`),
  'an answer that comes in': (text) => readPartialAnswer(`{"headline":${text}`),
  "a model's line": plainLine,
  'addresses in a line': (text) => [addresses(text), hostNames(text)],
  'quotations in a line': (text) => foreignQuotations(`“${text}” says`, squeezed(text)),
  'text for a prompt': defused,
  sentences,
  'sentences of German': (text) => sentences(text, 'de'),
  'clock times': (text) => statedTimes(text, tokens(text)),
  'a folded word': fold,
  'a day': publishedDay,
  'a dateline': openingCut,
  'a sync file': (text) => readSegment(text, NOW),
  'a WebDAV answer': readMultistatus,
  'a WebDAV answer of a folder': (text) => readMultistatus(`<multistatus><response><href>${text}`),
  "a server's refusal": saidIn,
  "a refusal's words": (text) => [
    isTooLong(text),
    windowIn(`limit ${text}`),
    roomIn(text),
    waitIn(`try again in ${text}`),
    isOutOfCredit(text),
    isMissingModel(`no endpoints ${text}`),
  ],
  "an event's error": (text) => [errorIn({ error: { type: text, message: text } }), errorIn({ error: text })],
  "an event's content": (text) =>
    chatChunk({ choices: [{ delta: { content: [text, { type: 'text', text }] } }] }),
  'metadata of a page': asRead,
  'a date in a page': dateIn,
  'a byline': namesIn,
  'a line between paragraphs': (text) => [
    isClutterPhrase(`share${text}`, { words: 4, linked: 0 }),
    announcesEnd(text, 4),
  ],
  'an invitation': (text) => isClutterPhrase(`contact ${text} of the town.`, { words: 9, linked: 0 }),
}
