import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Paragraph } from '../../../../../core/article/article'
import type { Passage } from '../../../../../core/article/passage'
import { parseBrief } from '../../../../../core/brief/brief'
import type { GeneratedBrief } from '../../../../../core/brief/extract/generated-brief'
import { makeBrief, NothingToBriefError } from '../../../../../core/brief/extract/make-brief'

const MADE = { id: 'page:test', now: '2026-04-02T10:00:00Z' }

function article(texts: readonly (string | Paragraph)[], more: Partial<Article> = {}): Article {
  const paragraphs = texts.map(
    (text): Paragraph => (typeof text === 'string' ? { kind: 'text', text } : text),
  )
  return {
    url: 'https://paper.example/news/tide-mill',
    title: 'Tide mill of Torvik turns again',
    authors: ['Ingrid Solheim'],
    site: 'Harbour News',
    lang: 'en',
    direction: 'ltr',
    paragraphs,
    captions: [],
    reading: { words: 300, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
    ...more,
  }
}

const MILL = [
  'TORVIK (Coast Wire) — The tide mill of Torvik has begun to grind flour again after 80 years, the town council said on Tuesday.',
  'He had waited for this day all his life. The miller, Anders Dahl, 67, said the council paid 2.4 million kroner (about 210,000 euros) for the new wheel.',
  'And the wheel was built by a shipyard in Bergen. The yard’s director, Mette Lund, said that similar wheels could lead to cheaper power for small harbours along the whole coast.',
  'The mill was founded in 1742 and closed in 1946, when electric mills took over its work. A fire destroyed its roof in 1971.',
  'Next year the council will decide whether the mill may feed its power into the grid. Engineers expect 40 megawatt hours a year.',
  'Critics say the money would have been better spent on the school. “The roof leaks over three classrooms,” said the teacher Olav Berg.',
]

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether all words of `line` stand in `source` in that order. */
function inOrder(line: string, source: string): boolean {
  const words = wordsOf(source)
  let at = 0
  return wordsOf(line).every((word) => {
    while (at < words.length && words[at] !== word) at++
    return at++ < words.length
  })
}

function checkPassages({ brief, passages }: GeneratedBrief, { paragraphs }: Article): void {
  const text = ({ paragraph, start, end }: Passage) => (paragraphs[paragraph]?.text ?? '').slice(start, end)
  const held = (line: string, passage: Passage | null | undefined) => {
    if (!passage) throw new Error(`No passage for: ${line}`)
    expect(inOrder(line, text(passage))).toBe(true)
  }
  brief.takeaways.forEach((line, i) => {
    held(line, passages.takeaways[i])
  })
  if (brief.whyItMatters) held(brief.whyItMatters, passages.whyItMatters)
  brief.analysis.forEach((paragraph, i) => {
    expect(inOrder(paragraph, (passages.analysis[i] ?? []).map(text).join(' '))).toBe(true)
  })
}

describe('makeBrief', () => {
  it('makes lines that stand alone, in the words of the page, with their passages', () => {
    const page = article(MILL)
    const made = makeBrief(page, MADE)
    const all = [...made.brief.takeaways, made.brief.whyItMatters ?? '', ...made.brief.analysis]
    expect(made.brief.takeaways.length).toBeGreaterThan(1)
    for (const line of made.brief.takeaways) expect(line).not.toMatch(/^(?:He|And|TORVIK)\b/)
    expect(all.join(' ')).not.toContain('TORVIK (Coast Wire)')
    expect(all.join(' ')).toContain('cheaper power')
    expect(made.brief.provenance).toEqual({ kind: 'extractive', by: 'Storypulse' })
    checkPassages(made, page)
  })

  it('keeps who said it', () => {
    for (const line of makeBrief(article(MILL), MADE).brief.takeaways) {
      if (line.includes('begun to grind')) expect(line).toContain('the town council said')
      if (line.includes('better spent')) expect(line).toContain('Critics say')
    }
  })

  it('says nothing twice', () => {
    const { takeaways, whyItMatters, analysis } = makeBrief(article([...MILL, ...MILL]), MADE).brief
    const lines = [...takeaways, ...(whyItMatters ? [whyItMatters] : [])]
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) expect(analysis.join(' ')).not.toContain(line)
  })

  it('gives a short page fewer lines', () => {
    expect(makeBrief(article(MILL.slice(0, 1)), MADE).brief.takeaways).toHaveLength(1)
    expect(makeBrief(article(MILL.slice(0, 1)), MADE).brief.analysis).toEqual([])
  })

  it('never takes a heading for a line', () => {
    const heading: Paragraph = {
      kind: 'heading',
      level: 2,
      text: 'What the council of Torvik says about the mill.',
    }
    const { takeaways, analysis } = makeBrief(article([heading, ...MILL]), MADE).brief
    expect([...takeaways, ...analysis].join(' ')).not.toContain(heading.text)
  })

  it('uses what the publisher wrote as it is', () => {
    const points = ['The mill grinds again.', 'The wheel cost 2.4 million kroner.']
    const page = article(MILL, { keyPoints: { heading: 'Key points', points, at: [-1, -1] } })
    const { brief, passages } = makeBrief(page, MADE)
    expect(brief.takeaways).toEqual(points)
    expect(passages.takeaways).toEqual([null, null])
    expect(brief.provenance).toEqual({ kind: 'publisher', by: 'Harbour News' })
  })

  it('works in scripts without spaces and from right to left', () => {
    const japanese = article(
      [
        '港町の水車が八十年ぶりに動き始めたと町議会が火曜日に発表した。新しい水車はベルゲンの造船所が作った。',
        '費用は二百四十万クローネだった。来年、議会は電力の販売について決める予定だ。',
      ],
      { lang: 'ja', title: '水車が再び動く' },
    )
    const arabic = article(
      [
        'بدأت طاحونة المد في البلدة العمل من جديد بعد ثمانين عاما حسب ما أعلن المجلس يوم الثلاثاء. وقال المدير إن العجلة الجديدة كلفت مليوني كرونة دفعها المجلس.',
      ],
      { lang: 'ar', direction: 'rtl', title: 'عودة الطاحونة' },
    )
    for (const page of [japanese, arabic]) checkPassages(makeBrief(page, MADE), page)
  })

  it('says when there is nothing to use', () => {
    expect(() => makeBrief(article([]), MADE)).toThrow(NothingToBriefError)
    expect(() => makeBrief(article(MILL, { url: 'about:blank' }), MADE)).toThrow(NothingToBriefError)
  })

  it('makes a valid brief in the words of any text, the same every time', () => {
    const sentence = fc.array(
      fc.constantFrom(...MILL.flatMap((text) => text.split(' ')), '(', ')', '“', '”', '—'),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      sentence.map((words) => `${words.join(' ')}.`),
    )
    const lang = fc.constantFrom('en', 'de', 'ja', '', 'xx-invalid-é')
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.string({ unit: 'binary' }),
        lang,
        (texts, title, tag) => {
          const page = article(texts, { title, lang: tag })
          let made: GeneratedBrief
          try {
            made = makeBrief(page, MADE)
          } catch (error) {
            expect(error).toBeInstanceOf(NothingToBriefError)
            return
          }
          expect(() => parseBrief(JSON.parse(JSON.stringify(made.brief)))).not.toThrow()
          checkPassages(made, page)
          expect(makeBrief(page, MADE)).toEqual(made)
        },
      ),
    )
  })

  it('takes five million characters', () => {
    const page = article([MILL.join(' ').repeat(6000)])
    expect(makeBrief(page, MADE).brief.takeaways.length).toBeGreaterThan(0)
  })
})
