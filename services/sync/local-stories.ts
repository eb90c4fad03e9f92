import type { CameBy } from '../../core/library/came-by'
import type { LocalStory } from '../../core/sync/known-story'
import type { LibraryDatabase, MembershipRow, VisitRow } from '../library/database'
import { bareStory } from '../library/membership'

/** Ways by which a brief becomes the reader's own. The others come to each of his machines by themselves. */
const OWN: ReadonlySet<CameBy> = new Set(['saved', 'made', 'imported'])

function grouped(places: readonly MembershipRow[]): Map<string, MembershipRow[]> {
  const stories = new Map<string, MembershipRow[]>()
  for (const place of places) {
    const together = stories.get(place.story)
    if (together) together.push(place)
    else stories.set(place.story, [place])
  }
  return stories
}

/** Every story of the library, without its briefs: a look at 10,000 reads no brief. */
export async function localStories(database: LibraryDatabase): Promise<LocalStory[]> {
  const change = database.transaction(['places', 'stories', 'visits'])
  const [places, stories, visits] = await Promise.all([
    change.objectStore('places').getAll(),
    change.objectStore('stories').getAll(),
    change.objectStore('visits').getAll(),
  ])
  const marks = new Map(stories.map((row) => [row.id, row]))
  const met = new Map<string, VisitRow[]>()
  for (const visit of visits) met.set(visit.id, [...(met.get(visit.id) ?? []), visit])
  return [...grouped(places)].map(([id, together]) => {
    const { kept, readAt, note, notedAt } = marks.get(id) ?? bareStory(id)
    const briefs = together.map((place) => place.id).sort()
    return {
      id,
      briefs,
      kept,
      readAt,
      note,
      notedAt,
      isOwn: kept || note !== '' || together.some(({ cameBy }) => OWN.has(cameBy)),
      signature: JSON.stringify([
        together.map((place) => [place.id, place.changedAt]).sort(),
        briefs.flatMap((brief) =>
          (met.get(brief) ?? []).map(({ url, last, found }) => [url, last, found?.length]),
        ),
      ]),
    }
  })
}
