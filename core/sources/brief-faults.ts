import * as v from 'valibot'
import { type Brief, briefSchema, LIMITS } from '../brief/brief'
import { type FeedFault, pathTo } from './fault'
import { type Fields, filled, isFields } from './fields'
import { FEED_LIMITS } from './limits'

type Issue = v.InferIssue<typeof briefSchema>

/** What a brief's data gave. */
export interface ReadBrief {
  /** Null where too little is left to be one. */
  brief: Brief | null
  faults: FeedFault[]
}

const MOST: Record<string, number> = {
  takeaways: LIMITS.takeaways,
  analysis: LIMITS.paragraphs,
  analysisParts: LIMITS.paragraphs,
  coverage: LIMITS.coverage,
  threads: LIMITS.threads,
  topics: LIMITS.topics,
}

/** Parts a brief is one without; a fault in them costs no more than them. */
const SPARE =
  /^(?:whyItMatters|analysisParts|cites|threads|(?:takeaways|analysis|coverage|topics)\.\d+|story\.(?:author|publishedAt)|provenance\.(?:url|licence)|coverage\.\d+\.publishedAt)(?=$|\.)/
/** Lists that may be empty. */
const SPARE_LIST = /^(?:analysis|coverage|topics)$/

const show = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}

function wording({ type, input, requirement, expected }: Issue): Pick<FeedFault, 'wrong' | 'fix'> {
  if (input === undefined)
    return { wrong: 'is missing', fix: 'Add it; docs/brief-format.md says what it holds.' }
  switch (type) {
    case 'min_length':
      return {
        wrong: 'is empty',
        fix: 'Write something there, or leave the field out if it may be left out.',
      }
    case 'max_length':
      return {
        wrong: `is longer than ${String(requirement)}`,
        fix: `Shorten it to ${String(requirement)} at most.`,
      }
    case 'url':
    case 'regex':
      return /language|A-Za-z/.test(String(expected))
        ? { wrong: `${show(input)} is no language tag`, fix: 'Write a BCP 47 tag such as "en" or "pt-BR".' }
        : {
            wrong: `${show(input)} is no web address`,
            fix: 'Write a whole address that begins with https://.',
          }
    case 'union':
    case 'iso_date':
    case 'iso_timestamp':
      return {
        wrong: `${show(input)} is no date`,
        fix: 'Write a day (2026-03-02) or a moment with its offset (2026-03-02T08:00:00Z).',
      }
    case 'picklist':
      return {
        wrong: `${show(input)} is none of the words it may be`,
        fix: `Write one of ${String(expected)}.`,
      }
    default:
      return {
        wrong: `is ${show(input)}`,
        fix: `Write ${type === 'array' ? 'a list' : type === 'object' ? 'an object' : 'a text'}.`,
      }
  }
}

const steps = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

/** Cuts lists that are too long before they are looked at, so that a list of a million costs nothing. */
function cutLists(data: Fields, path: string): { data: Fields; faults: FeedFault[] } {
  const faults: FeedFault[] = []
  const cut: Fields = { ...data }
  for (const [name, most] of Object.entries(MOST)) {
    const list = data[name]
    if (!Array.isArray(list) || list.length <= most) continue
    cut[name] = list.slice(0, most)
    faults.push({
      path: pathTo(path, name),
      wrong: `has ${list.length} entries; the first ${most} are taken`,
      fix: `Keep it to ${most} at most.`,
      weight: 'part',
    })
  }
  return { data: cut, faults }
}

/** The data without the spare parts that issues name. */
function without(data: Fields, places: readonly (readonly (string | number)[])[]): Fields {
  const gone = new Map<string, Set<number>>()
  const left: Fields = { ...data }
  for (const [field = '', index, inner] of places) {
    const name = String(field)
    const value = left[name]
    if (index === undefined || name === 'cites') left[name] = SPARE_LIST.test(name) ? [] : undefined
    else if (Array.isArray(value) && typeof index === 'number') {
      const entry: unknown = value[index]
      if (name === 'coverage' && inner === 'publishedAt' && isFields(entry)) {
        left[name] = value.with(index, filled({ ...entry, publishedAt: undefined }))
      } else gone.set(name, (gone.get(name) ?? new Set()).add(index))
    } else if (isFields(value)) left[name] = filled({ ...value, [String(index)]: undefined })
  }
  const parts = gone.get('analysis')
  if (parts) gone.set('analysisParts', parts)
  // Which line rests on what is told by its place.
  if (gone.has('takeaways') || parts) left.cites = undefined
  for (const [name, indices] of gone) {
    const list = left[name]
    if (Array.isArray(list)) left[name] = list.filter((_, index) => !indices.has(index))
  }
  return filled(left)
}

/**
 * Reads a brief from untrusted data and keeps what can be kept: a fault in a part that a brief may lack costs that part
 * alone. Every fault is told with its JSON path below `path`.
 */
export function readBriefWithFaults(untrusted: unknown, path: string): ReadBrief {
  if (!isFields(untrusted)) {
    const { wrong, fix } = {
      wrong: `is ${show(untrusted)}`,
      fix: 'Write an object; docs/brief-format.md shows one.',
    }
    return { brief: null, faults: [{ path, wrong, fix, weight: 'lost' }] }
  }
  const { data, faults } = cutLists(untrusted, path)
  const result = v.safeParse(briefSchema, data)
  if (result.success) return { brief: result.output, faults }

  const places = result.issues.map(steps)
  const isSpare = (place: readonly (string | number)[]) =>
    SPARE.test(place.join('.')) || (place.length === 1 && SPARE_LIST.test(String(place[0])))
  const kept = places.every(isSpare) ? v.safeParse(briefSchema, without(data, places)) : null
  const brief = kept?.success ? kept.output : null
  result.issues.slice(0, FEED_LIMITS.faultsOfItem).forEach((issue, index) => {
    const place = places[index] ?? []
    const weight = brief || isSpare(place) ? 'part' : 'lost'
    faults.push({ path: place.reduce(pathTo, path), ...wording(issue), weight })
  })
  if (!brief && kept) {
    faults.push({
      path,
      wrong: 'has no part left that can be used',
      fix: 'Fix the parts named above.',
      weight: 'lost',
    })
  }
  return { brief, faults }
}
