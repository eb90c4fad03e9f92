/** One thing that spoke for or against a story, for the screen. */
export type Reason =
  | { kind: 'address'; address: string }
  | { kind: 'title'; title: string }
  | { kind: 'terms'; terms: string[] }
  | { kind: 'names'; names: string[] }
  | { kind: 'numbers'; numbers: string[] }
  | { kind: 'date'; days: number }
  | { kind: 'conflict'; what: 'name' | 'number' | 'date'; page: string; brief: string }
  | { kind: 'answer' }

/**
 * Which story a page tells. `same-page`: an address of the story is this page's. `same-story`: other address, the
 * content says so with enough certainty to open. `unsure`: worth a question. `probability` is 0 to 1.
 */
export type Decision =
  | { kind: 'same-page' | 'same-story' | 'unsure'; storyId: string; probability: number; reasons: Reason[] }
  | { kind: 'none' }

/** The reader's word on an address: `same` joins it to the story, `other` bars it from the story. */
export interface Answer {
  storyId: string
  answer: 'same' | 'other'
}
