declare module 'lexrank.js' {
  /** The sentences of a text, paragraph by paragraph, each with its weight. */
  export default function lexrank(text: string): { text: string; index: number; weight: number }[][]
}
