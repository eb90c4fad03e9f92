import fc from 'fast-check'
import { ANALYSIS_PARTS, type Brief, LIMITS, parseBrief } from '../../../core/brief/brief'

/** The day the tests of feeds take place on. */
export const NOW = Date.UTC(2026, 2, 10, 12)

const text = (most: number) =>
  fc
    .oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '# a',
        '- b',
        '> c\nd',
        '1. e\\',
        '---',
        'x: "y"',
        'a\n\nb',
        '`*_[]`',
      ),
    )
    .map((made) => made.trim().slice(0, most).trim() || 'x')

const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
const time = fc.integer({ min: Date.UTC(1995, 0, 1), max: NOW })
const when = fc.oneof(
  time.map((ms) => new Date(ms).toISOString()),
  time.map((ms) => new Date(ms).toISOString().slice(0, 10)),
  time.map((ms) => `${new Date(ms).toISOString().slice(0, 19)}+02:00`),
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const list = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

/** Any brief that can be meant: every text the schema lets in, dates up to `NOW`. */
export const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    id: text(LIMITS.id),
    headline: text(LIMITS.headline),
    whyItMatters: maybe(text(LIMITS.line)),
    takeaways: fc.array(text(LIMITS.line), { minLength: 1, maxLength: 6 }),
    analysis: list(text(LIMITS.paragraph), 5),
    analysisParts: maybe(list(fc.constantFrom(...ANALYSIS_PARTS), 5)),
    story: fc.record({
      title: text(LIMITS.headline),
      url: address,
      publisher: text(LIMITS.name),
      author: maybe(text(LIMITS.name)),
      publishedAt: maybe(when),
    }),
    coverage: list(
      fc.record({
        title: text(LIMITS.headline),
        url: address,
        publisher: text(LIMITS.name),
        publishedAt: maybe(when),
      }),
      4,
    ),
    topics: list(text(LIMITS.name), 4),
    lang: fc.constantFrom('en', 'pt-BR', 'zh-Hant', 'ar'),
    createdAt: when,
    updatedAt: when,
    provenance: fc.record({
      kind: fc.constantFrom('editorial' as const, 'feed' as const, 'publisher' as const, 'model' as const),
      by: text(LIMITS.name),
      url: maybe(address),
      licence: maybe(fc.record({ name: text(LIMITS.name), url: address })),
    }),
    cites: maybe(
      fc.record({
        whyItMatters: maybe(list(address, 2)),
        takeaways: maybe(list(list(address, 2), 3)),
        analysis: maybe(list(list(address, 2), 3)),
      }),
    ),
  })
  .map((made) => parseBrief(JSON.parse(JSON.stringify(made))))

/** Briefs of which no two share an id. */
export const anyBriefs = fc.uniqueArray(anyBrief, { maxLength: 4, selector: ({ id }) => id })
