import { describe, expect, test } from 'vitest'
import type { Article, Paragraph } from '../../../../../core/article/article'
import { makeBrief, NothingToBriefError } from '../../../../../core/brief/extract/make-brief'

/** What stands on every page of these cases, and may become a line. */
const PLAIN = [
  'The harbour council of Torvik bought a new ferry for 40 million kroner on Tuesday.',
  'Mayor Ingrid Solheim said the ferry will carry 300 passengers between Torvik and Bergen.',
  'The shipyard in Bergen needs two years to build the hull and the engines of the ferry.',
]

function pageOf(title: string, texts: readonly (string | Paragraph)[], more: Partial<Article> = {}): Article {
  return {
    url: 'https://paper.example/news/ferry',
    title,
    authors: [],
    site: 'Harbour News',
    lang: 'en',
    direction: 'ltr',
    paragraphs: texts.map((text) => (typeof text === 'string' ? { kind: 'text', text } : text)),
    captions: [],
    reading: { words: 100, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
    ...more,
  }
}

const made = (page: Article) => makeBrief(page, { id: 'page:test', now: '2026-04-02T10:00:00Z' }).brief

function expectNever(title: string, line: string, around: readonly (string | Paragraph)[] = PLAIN): void {
  const { takeaways, whyItMatters } = made(pageOf(title, [line, ...around]))
  expect([...takeaways, whyItMatters].join('\n')).not.toContain(line.slice(0, 40))
}

describe('a claim that the page refutes is no takeaway', () => {
  const refuted = [
    'The post is false, and the council of Torvik has sold no ferry to anyone, records of the harbour show.',
    ...PLAIN,
  ]
  test.each([
    [
      'Fact check: Did Torvik sell its ferry to a pirate museum?',
      'Torvik sold its ferry to a pirate museum for 3 kroner last week.',
    ],
    [
      'No, the Torvik ferry does not run on whale oil',
      'The Torvik ferry runs on whale oil from the north of the country.',
    ],
    [
      'False claim: Torvik ferry sank with 40 cars',
      'The Torvik ferry sank with 40 cars on board in the night to Monday.',
    ],
    [
      'Debunked: the Torvik ferry is painted with gold',
      'The whole Torvik ferry is painted with gold from the council vault.',
    ],
    [
      'Fact-check: Torvik bans cats from ferries',
      'Claim: Torvik bans cats from all ferries and fines their owners 900 kroner.',
    ],
    [
      'Hoax about a second Torvik ferry spreads again',
      'A second Torvik ferry opens again on Friday with free coffee for all.',
    ],
    [
      'Myths about the Torvik ferry',
      'Myth 1: The Torvik ferry was built without a single engine in its hull.',
    ],
  ])('%s', (title, line) => {
    expectNever(title, line, refuted)
  })

  test('a claim under its own heading', () => {
    const line = 'Mayor Ingrid Solheim keeps the tickets of all 300 passengers in her garden shed.'
    const around: Paragraph[] = [
      { kind: 'heading', level: 2, text: 'The claim' },
      { kind: 'text', text: line },
      ...refuted.map((text): Paragraph => ({ kind: 'text', text })),
    ]
    const { takeaways } = made(pageOf('Fact check: the mayor and the tickets', around))
    expect(takeaways).not.toContain(line)
  })
})

test.each([
  '“The ferry of Torvik is the best thing that the whole fjord has seen in forty years.”',
  '"The council of Torvik wasted 40 million kroner on a boat that the fjord does not need."',
  '“The shipyard in Bergen has never delayed a hull, and the engines of the ferry are ready.”',
  '“Torvik waits, Bergen builds and the passengers of the old ferry pay the price for all of it.”',
  '"A new ferry for Torvik means that 300 passengers reach Bergen before the shops open."',
])('a quotation without its speaker is no takeaway: %s', (line) => {
  expectNever('A ferry for the fjord', line)
})

test.each([
  [
    'Will Torvik get a second ferry?',
    'It remains unclear whether the council of Torvik will pay for a second ferry from Bergen.',
  ],
  [
    'Is the Torvik ferry safe?',
    'Only time will tell whether the ferry between Torvik and Bergen is safe in winter.',
  ],
  [
    'Who pays for the Torvik ferry?',
    'Nobody knows who in Torvik pays for the ferry when the grants end in May.',
  ],
  [
    'When does the Torvik ferry sail?',
    'Here is everything that passengers in Torvik and Bergen need to know of the ferry.',
  ],
  ['Why is the ferry late?', 'The question is why the shipyard in Bergen needs two years for a hull.'],
  [
    'What does the Torvik ferry cost?',
    'Many passengers wonder what the ferry between Torvik and Bergen will cost them.',
  ],
  [
    'How fast is the Torvik ferry?',
    'In this article the Harbour News explains how fast the ferry of Torvik really is.',
  ],
])('a question that the page leaves open is no takeaway: %s', (title, line) => {
  expectNever(title, line)
})

describe('pages of which no brief is made', () => {
  const refuses = (page: Article) => expect(() => made(page)).toThrow(NothingToBriefError)
  const items = (...texts: string[]): Paragraph[] => texts.map((text) => ({ kind: 'list item', text }))

  test.each([
    pageOf('Ferry elected mayor of Torvik', PLAIN, { site: 'The Onion' }),
    pageOf('Fähre zur Bürgermeisterin gewählt', PLAIN, { url: 'https://www.der-postillon.com/1' }),
    pageOf('Satire: Ferry elected mayor of Torvik', PLAIN),
    pageOf('Ferry elected mayor', [...PLAIN, 'This article is satire and no ferry holds office.']),
  ])('satire: $title, $site', refuses)

  test.each([
    pageOf('Fish soup from Torvik', [
      ...PLAIN,
      ...items('2 cups fish stock', '500 g cod', '1 tbsp butter', '3 cloves garlic'),
    ]),
    pageOf('Fischsuppe', [
      { kind: 'heading', level: 2, text: 'Zutaten' },
      ...items('500 g Dorsch'),
      ...PLAIN,
    ]),
  ])('recipes: $title', refuses)

  test.each([
    pageOf('Impressum', PLAIN),
    pageOf('Privacy Policy | Harbour News', PLAIN),
    pageOf('Ferry does not sail | Torvik Forum', PLAIN),
    pageOf('Your horoscope for the week of the ferry', [
      ...PLAIN,
      'Aries sails well.',
      'Taurus stays ashore.',
      'Gemini takes both ferries.',
      'Leo buys the ticket.',
    ]),
  ])('imprints, forums, horoscopes: $title', refuses)

  test('news about them gets one', () => {
    expect(made(pageOf('Torvik opens a forum on the ferry', PLAIN)).takeaways.length).toBeGreaterThan(0)
    expect(made(pageOf('The Onion sues Torvik', PLAIN)).takeaways.length).toBeGreaterThan(0)
  })
})
