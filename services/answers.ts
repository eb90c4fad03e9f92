import * as v from 'valibot'
import { normaliseAddress } from '../core/article/address'
import type { Answer } from '../core/match/decision'
import { stored } from './stored'

/** Oldest answers go first beyond this; at some 300 bytes each, well within the browser's 10 MB. */
const MOST = 5000

const answerSchema = v.object({
  // Kept by an earlier version, it may be in a form of more parameters.
  address: v.pipe(
    v.string(),
    v.transform((address) => (address.includes('?') ? (normaliseAddress(address) ?? address) : address)),
  ),
  storyId: v.string(),
  answer: v.picklist(['same', 'other']),
  /** Milliseconds since 1970. */
  at: v.number(),
})

type Kept = v.InferOutput<typeof answerSchema>

const schema = v.array(answerSchema)
const kept = stored<Kept[]>('local', 'answers', schema, [])
/** Answers given in private windows are forgotten with the browser's session. */
const keptPrivately = stored<Kept[]>('session', 'private-answers', schema, [])

const areaOf = (isPrivate: boolean) => (isPrivate ? keptPrivately : kept)

/** What the reader said of the page at `url`, newest last. */
export async function answersFor(url: string, isPrivate: boolean): Promise<Answer[]> {
  const address = normaliseAddress(url)
  const all = isPrivate ? [...(await kept.get()), ...(await keptPrivately.get())] : await kept.get()
  return all.filter((one) => one.address === address)
}

/** Keeps the reader's word that the page at `url` tells, or does not tell, a story. It replaces an earlier word on the same. */
export async function saveAnswer(url: string, given: Answer, isPrivate: boolean): Promise<void> {
  const address = normaliseAddress(url)
  if (address === null) return
  await areaOf(isPrivate).update((all) =>
    [
      ...all.filter((one) => one.address !== address || one.storyId !== given.storyId),
      { address, storyId: given.storyId, answer: given.answer, at: Date.now() },
    ].slice(-MOST),
  )
}

/** Takes the newest answer on the page at `url` back; returns it, or null where there was none. */
export async function takeAnswerBack(url: string, isPrivate: boolean): Promise<Answer | null> {
  const address = normaliseAddress(url)
  let taken: Kept | null = null
  await areaOf(isPrivate).update((all) => {
    taken = all.findLast((one) => one.address === address) ?? null
    return all.filter((one) => one !== taken)
  })
  return taken
}

/** Forgets every answer. */
export async function clearAnswers(): Promise<void> {
  await Promise.all([kept.clear(), keptPrivately.clear()])
}
