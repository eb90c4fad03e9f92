import lexrank from 'lexrank.js'
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank'

const DAMPING = 0.85

/** The `count` best of an article's sentences by a peer package, in reading order. */
export type Peer = (sentences: readonly string[], count: number) => string[]

/** TextRank (Mihalcea and Tarau 2004) by ts-textrank. */
const textrank: Peer = (sentences, count) => {
  const config = new AbsoluteSummarizerConfig(
    count,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    DAMPING,
    Summarizer.SORT_OCCURENCE,
  )
  return new Summarizer(config, new NullLogger()).summarize(sentences.join('\n'), 'en')
}

/** LexRank (Erkan and Radev 2004) by lexrank.js. */
const lexRank: Peer = (sentences, count) =>
  lexrank(sentences.join('\n'))
    .flat()
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ text }) => text)

/**
 * The peers by the names of their figures. They get the article split by our own splitter, one sentence a line, which both
 * take for ends: better than what they do with running text.
 */
export const PEERS: Readonly<Record<string, Peer>> = { textrank, lexrank: lexRank }
