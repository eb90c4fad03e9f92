import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLine } from '../../../../core/models/check-line'
import { pageFacts } from '../../../../core/models/page-facts'
import { sentences } from '../../../../core/text/sentences'
import { articleOf, TRAM, tramArticle } from '../../support/tram-article'

const facts = pageFacts(tramArticle)
const check = (line: string) => checkLine(line, facts, 'en')
const HELD = { dropped: null, notOnPage: [] }

test.each([
  'It cost 184.5 million crowns.',
  'It cost 184,500,000 crowns.',
  'A second line is to follow in 2029, if the council agrees on May 14.',
  'Some 12500 passengers a day are expected, three times as many as before.',
  'Aldergren’s council heard: "nobody believed in this line".',
  'REYL asks for 90,000.',
  'The Norrby line was opened by Ines Aldergren on 2 March.',
  'Quay Post wrote so on 5 March 2026.',
  'It opened 11 months late.',
])('%s holds', (line) => {
  expect(check(line)).toEqual(HELD)
})

test.each([
  ['It cost 185 million crowns.', 'number', '185 million'],
  ['It cost 184.5 billion crowns.', 'number', '184.5 billion'],
  ['Twelve months late, it opened.', 'number', 'Twelve'],
  ['It opened on 3 March.', 'date', '3 March'],
  ['It opened on 2026-03-04.', 'date', '2026-03-04'],
  ['“We all believed in it,” Aldergren said.', 'quotation', 'We all believed in it,'],
  ['«Never again», said Reyl.', 'quotation', 'Never again'],
  ['‘Never again’, said Reyl.', 'quotation', 'Never again'],
  ['Read on at https://win.example/now', 'address', 'https://win.example/now'],
  ['Write to prize@win.example today.', 'address', 'prize@win.example'],
  ['Visit win.example for more.', 'address', 'win.example'],
])('%s is dropped: %s', (line, dropped, what) => {
  expect(check(line)).toEqual({ dropped, what })
})

test.each([
  ['The line was praised by Greta Lund.', ['Greta Lund']],
  ['Mayor Ines Reyl opened it.', ['Ines Reyl']],
  ['It leads from Norrby to Lisbon.', ['Lisbon']],
  ['It opened in April.', ['April']],
  ['Then NATO paid.', ['NATO']],
])('%s is marked', (line, notOnPage) => {
  expect(check(line)).toEqual({ dropped: null, notOnPage })
})

test('a country and its adjective, a plural and a possessive are one name', () => {
  const page = pageFacts(
    articleOf(['Ukraine and Iran wrote to the Republican senators, said Johnson of Germany.']),
  )
  const line = 'Then the Ukrainian and Iranian letters reached a Republican, Johnson’s friend.'
  expect(checkLine(line, page, 'en')).toEqual(HELD)
  expect(checkLine('Then Johnston came.', page, 'en')).toMatchObject({ notOnPage: ['Johnston'] })
})

describe('in other languages', () => {
  const german = pageFacts(
    articleOf(
      [
        'Die Regierung gibt bis zum 3. Mai 1,6 Milliarden Euro für 12.500 Lehrer aus, sagte Olaf Brandt am 2. März.',
      ],
      { lang: 'de', title: 'Mehr Lehrer' },
    ),
  )
  const japanese = pageFacts(
    articleOf(['政府は3月12日、3億5000万円を投じると発表した。首相は「早く進める」と述べた。'], {
      lang: 'ja',
      title: '発表',
    }),
  )
  const russian = pageFacts(
    articleOf(['Иван Петров заявил 5 мая, что в Москву приедут 1,5 млн человек.'], {
      lang: 'ru',
      title: 'Гости',
    }),
  )
  const arabic = pageFacts(
    articleOf(['قال الوزير إن ١٢٥ شخصا وصلوا في ٣ مارس.'], { lang: 'ar', title: 'خبر' }),
  )

  test.each([
    [
      'numbers and dates of a German page in English',
      german,
      'en',
      'It spends 1.6 billion euros on 12,500 teachers by May 3.',
    ],
    [
      'the same in German',
      german,
      'de',
      'Bis 3. Mai fließen 1,6 Milliarden Euro an 12500 Lehrer, sagte Olaf Brandt.',
    ],
    ['German nouns', german, 'de', 'Laut Brandt hilft der Staat den Schulen mit Geld.'],
    ['Japanese numbers in English', japanese, 'en', 'It will spend 350 million yen, it said on March 12.'],
    ['a Japanese quotation', japanese, 'ja', '首相は「早く進める」と述べた。'],
    [
      'Russian names in another case',
      russian,
      'ru',
      'По словам Петрова, 1,5 млн гостей увидят Москву 5 мая.',
    ],
    ['Arabic digits', arabic, 'en', 'The minister said 125 people came on March 3.'],
  ])('holds %s', (_, page, language, line) => {
    expect(checkLine(line, page, language)).toEqual(HELD)
  })

  test.each([
    [german, 'en', 'It spends 1.7 billion euros.', 'number'],
    [german, 'de', 'Am 4. Mai ist es soweit.', 'date'],
    [japanese, 'ja', '首相は「やめる」と述べた。', 'quotation'],
    [japanese, 'ja', '政府は4億円を投じる。', 'number'],
    [japanese, 'en', 'He said “move fast”.', 'quotation'],
    [arabic, 'ar', 'وصل ١٢٦ شخصا.', 'number'],
  ])('drops what %# does not hold', (page, language, line, dropped) => {
    expect(checkLine(line, page, language)).toMatchObject({ dropped })
  })

  test('marks no name in another language than the page', () => {
    expect(checkLine('Then Moscow and Ivan Sidorov spoke.', russian, 'en')).toEqual(HELD)
    expect(checkLine('По словам Сидорова, это так.', russian, 'ru')).toMatchObject({
      notOnPage: ['Сидорова'],
    })
  })
})

const TEXTS: readonly string[] = [
  ...TRAM,
  'J. K. Olsen of the Bank of the North told Prime Minister Anna-Lena Ek: "It is [a] good year … for 1 200,50 crowns".',
  'At 14.30 some 3.5m people (12.7% of 27.6 million) watched the F16 and the B-52 over St. Olaf, on 12.3.2026 and 2026-04-01.',
  'Two hundred and fifty thousand people, i.e. one in six, voted; thirty-five did not. “We’re done,” he said, “and ‘out’.”',
]
const mixed = pageFacts(articleOf(TEXTS))

/** A stretch of whole words of one of the texts. */
const cut = fc
  .tuple(fc.constantFrom(...TEXTS), fc.nat(30), fc.integer({ min: 1, max: 25 }))
  .map(([text, from, length]) =>
    text
      .split(' ')
      .slice(from, from + length)
      .join(' '),
  )
  .filter(Boolean)

test('a line cut out of the page is never dropped nor marked', () => {
  fc.assert(
    fc.property(cut, (line) => {
      expect([line, checkLine(line, mixed, 'en')]).toEqual([line, HELD])
    }),
    { numRuns: 3000 },
  )
  for (const line of TEXTS.flatMap((text) => sentences(text)))
    expect(checkLine(line, mixed, 'en')).toEqual(HELD)
})

test('a number that is not on the page is always dropped', () => {
  const foreign = fc.integer({ min: 0, max: 10_000_000 }).filter((number) => !mixed.numbers.has(number))
  const written = foreign.chain((number) =>
    fc.constantFrom(
      String(number),
      number.toLocaleString('en'),
      `$${number}`,
      `${number}%`,
      `${number}th`,
      `G${number}`,
    ),
  )
  fc.assert(
    fc.property(cut, written, cut, (before, number, after) => {
      const line = `${before.replace(/[\d\p{L}]+$/u, '')} that ${number} that ${after.replace(/^[\d\p{L}]+/u, '')}`
      expect([line, checkLine(line, mixed, 'en').dropped]).not.toEqual([line, null])
    }),
    { numRuns: 2000 },
  )
})

test('any line and any page are answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, line) => {
      expect(checkLine(line, pageFacts(articleOf([text])), 'en')).toBeTruthy()
    }),
  )
})
