import { visitEvicted } from '../../core/conversation/visit-schema'
import { CONVERSATION, MADE, tabOfKey } from './keys'

/** Something that is given up so that something else has room. */
export interface Step {
  remove: string[]
  /** What says in its place that it was given up; never larger. */
  put: Record<string, unknown>
}

type Kept = Readonly<Record<string, unknown>>

/** Bytes of something kept, as a browser counts them. */
export const storedBytes = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value) ?? '').length

const answersKey = (tabId: number) => `${CONVERSATION}${tabId}`
const threadsOf = (kept: Kept, tabId: number) =>
  Object.keys(kept).filter((key) => key.startsWith(`${answersKey(tabId)}:`))
const isThread = (key: string) =>
  key.startsWith(CONVERSATION) && !/^\d+$/.test(key.slice(CONVERSATION.length))

function gainOf(kept: Kept, { remove, put }: Step): number {
  const gone = remove.reduce((sum, key) => sum + storedBytes(kept[key]), 0)
  return gone - Object.values(put).reduce((sum: number, value) => sum + storedBytes(value), 0)
}

/** Those that gain something, the largest first: the fewer are missed. */
function largestFirst(kept: Kept, steps: readonly Step[]): Step[] {
  return steps
    .map((step) => ({ step, gain: gainOf(kept, step) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ step }) => step)
}

/** All that was answered in a tab; a note stays behind, so that the tab can say so. */
function conversation(kept: Kept, tabId: number): Step {
  const answers = answersKey(tabId)
  const note = visitEvicted(kept[answers])
  return { remove: [answers, ...threadsOf(kept, tabId)], put: note ? { [answers]: note } : {} }
}

const alone = (key: string): Step => ({ remove: [key], put: {} })

/** What can be given up for a thread of the conversation: other tabs' threads, then those beside it. */
function threadSteps(kept: Kept, key: string, open: ReadonlySet<number>): Step[] {
  const own = tabOfKey(key)
  const tabs = new Set(
    Object.keys(kept).flatMap((one) => {
      const tab = one.startsWith(CONVERSATION) ? tabOfKey(one) : null
      return tab === null || tab === own ? [] : [tab]
    }),
  )
  const others = [...tabs].filter((tab) => open.has(tab)).map((tab) => conversation(kept, tab))
  const beside = own === null ? [] : threadsOf(kept, own).filter((one) => one !== key)
  return [...largestFirst(kept, others), ...largestFirst(kept, beside.map(alone))]
}

/** What of tabs that were closed is left behind, as when the background was asleep. */
function leftBehind(kept: Kept, key: string, open: ReadonlySet<number>): Step[] {
  const own = tabOfKey(key)
  const remove = Object.keys(kept).filter((one) => {
    const tab = tabOfKey(one)
    return tab !== null && tab !== own && !open.has(tab)
  })
  return remove.length > 0 ? [{ remove, put: {} }] : []
}

/**
 * What is given up, one after the other, until something has room. What can be asked or made again goes, first that of which
 * there is most: threads of other tabs, of this one, briefs made in other tabs, at last what was answered in this one.
 * @param open the tabs there are.
 */
export function stepsToRoom(kept: Kept, key: string, open: ReadonlySet<number>): Step[] {
  const own = tabOfKey(key)
  const made = Object.keys(kept).filter((one) => one.startsWith(MADE) && tabOfKey(one) !== own)
  const last = own === null || key === answersKey(own) ? [] : [conversation(kept, own)]
  return [
    ...leftBehind(kept, key, open),
    ...threadSteps(kept, key, open),
    ...largestFirst(kept, made.map(alone)),
    ...largestFirst(kept, last),
  ]
}

/** The same for a thread, for which nothing but threads is given up. */
export const stepsToRoomForThread = (kept: Kept, key: string, open: ReadonlySet<number>): Step[] => [
  ...leftBehind(kept, key, open),
  ...threadSteps(kept, key, open),
]

/** What is given up so that all threads together, with one of so many bytes more, keep within a bound. */
export function stepsToBound(
  kept: Kept,
  key: string,
  bytes: number,
  most: number,
  open: ReadonlySet<number>,
): Step[] {
  const threads = Object.keys(kept).filter((one) => isThread(one) && one !== key)
  const sizes = new Map(threads.map((one) => [one, storedBytes(kept[one])]))
  let sum = [...sizes.values()].reduce((all, size) => all + size, bytes)
  const steps: Step[] = []
  for (const step of stepsToRoomForThread(kept, key, open)) {
    if (sum <= most) break
    steps.push(step)
    for (const one of step.remove) sum -= sizes.get(one) ?? 0
  }
  return steps
}
