/**
 * Times and sizes that a test would otherwise have to wait out. The end-to-end build sets `__SHORT_TIMES__` and gets the
 * first of each pair; every other build, and whatever runs in Node, the second. Each stands alone, so that a script
 * carries only what it uses.
 */
declare const __SHORT_TIMES__: boolean | undefined

/** Whether this is the end-to-end build. */
export const IS_SHORT: boolean = typeof __SHORT_TIMES__ !== 'undefined' && __SHORT_TIMES__

/** ms until a page with too little text is read again: client-side rendering is mostly done by the first, always by the second. */
export const READ_AGAIN: readonly number[] = IS_SHORT ? [200, 600] : [1000, 3000]

/**
 * ms a page has to let the sidebar's frame draw itself: a busy machine takes one or two seconds. Where it does not, the page
 * keeps frames from running, and the popup has the brief.
 */
export const FRAME_PATIENCE = IS_SHORT ? 5000 : 15_000

/** ms the sidebar has to have been seen before a press that costs: nobody presses sooner what he has just read. */
export const SEEN_FOR = IS_SHORT ? 0 : 500

/** ms without a change of the document after which a client-side page counts as drawn. */
export const DRAWN_AFTER = IS_SHORT ? 60 : 150

/** ms after which a page that has heard nothing of a refresh asks again: the background may have been killed. */
export const SOURCES_SILENCE = IS_SHORT ? 500 : 4000

/** ms until a source of the conversation has answered in full. Public servers that are well answer in two seconds. */
export const CONVERSATION_PATIENCE = IS_SHORT ? 4000 : 15_000

/** ms before a busy or broken model is asked a second time, doubled for each further time. */
export const MODEL_BACK_OFF = IS_SHORT ? 50 : 1000

/** ms after the library's last change until its index is written; changes before that are found again by their revision. */
export const INDEX_KEPT_AFTER = IS_SHORT ? 300 : 2000

/** Bytes of one document's text, unpacked. Reading 60 MB of JSON takes a browser about a second. */
export const FEED_TEXT = IS_SHORT ? 3_000_000 : 60_000_000

/** Briefs an import stores in one go: little enough that a reader's click waits for no more than one. */
export const IMPORT_BATCH = IS_SHORT ? 20 : 200

/** Over `window` ms, again and again, at least `leastBytes` of a feed have to come. 30 KB in 30 s is a drip. */
export const FEED_PACE = IS_SHORT ? { window: 2000, leastBytes: 500 } : { window: 30_000, leastBytes: 30_000 }
