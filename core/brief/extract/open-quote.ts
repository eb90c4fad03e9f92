/** A quotation mark with what stands before and after it, both sides being white space, a bracket or nothing at an end. */
const MARK = /(?<=^|[\s([—–-])["“«„「『](?=\S)|["”»“」』](?=$|[\s.,;:!?…)\]—–。，、-])/gu
const OPENS = /(?<=^|[\s([—–-])["“«„「『]$/u

/**
 * Follows quotations from sentence to sentence of a paragraph, so that a sentence from the middle of one, which bears no mark
 * itself, is known for what it is: someone's words. A quotation that is not closed ends with its paragraph or where another
 * is opened.
 */
export class QuoteState {
  private open = false

  /** Takes the paragraph's next sentence; true where all of it stands within a quotation opened before. */
  next(sentence: string): boolean {
    let within = this.open
    for (const { index } of sentence.matchAll(MARK)) {
      this.open = OPENS.test(sentence.slice(0, index + 1)) && index < sentence.length - 1
      within = false
    }
    return within
  }
}
