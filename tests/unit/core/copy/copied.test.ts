import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { copied } from '../../../../core/copy/copied'
import type { CopyLabels } from '../../../../core/copy/excerpt'
import { sampleBrief } from '../../support/sample-brief'

const labels: CopyLabels = {
  whyItMatters: 'Why it matters',
  takeaways: 'Key takeaways',
  analysis: 'Pulse analysis',
  part: (part) => part.toUpperCase(),
  briefOf: (date) => `brief of ${date}`,
  note: ({ kind, by }) => (kind === 'editorial' ? null : `${kind} *by* ${by}`),
  passagesOf: (title) => `PASSAGES OF ${title}`,
  passageNone: 'NO PASSAGE',
  passageOpen: 'OPEN',
  locale: 'en',
}

describe('copied', () => {
  it('writes all takeaways as plain text with headline, publisher, date and address', () => {
    expect(copied(sampleBrief, { part: 'takeaways' }, 'plain', labels)).toEqual({
      text: [
        'Harbour bridge reopens after two years of repairs',
        'Harbour News, March 2, 2026',
        'https://news.example/bridge-open-again',
        '',
        '• The bridge opened to traffic on Monday.',
        '• The repairs cost 80 million.',
        '• Lorries stay banned.',
        '',
      ].join('\n'),
    })
  })

  it('says last whose words they are, where that needs telling', () => {
    const brief: Brief = { ...sampleBrief, provenance: { kind: 'extractive', by: '<b>' } }
    const ending = (format: 'rich' | 'markdown' | 'plain') => {
      const { text, html } = copied(brief, { part: 'takeaways' }, format, labels)
      return (html ?? text).trim().split('\n').at(-1)
    }
    expect(ending('plain')).toBe('extractive *by* <b>')
    expect(ending('markdown')).toBe('*extractive \\*by\\* \\<b\\>*')
    expect(ending('rich')).toBe('<p><em>extractive *by* &lt;b&gt;</em></p>')
  })

  it('writes the whole brief as Markdown', () => {
    const { text, html } = copied(sampleBrief, { part: 'brief' }, 'markdown', labels)
    expect(html).toBeUndefined()
    expect(text).toContain(
      '## [Harbour bridge reopens after two years of repairs](<https://news.example/bridge-open-again>)',
    )
    expect(text).toContain('### Why it matters\n\nForty thousand commuters')
    expect(text).toContain('- The repairs cost 80 million.')
    expect(text).toContain('Ferries carried part of the traffic.')
  })

  it('puts the parts of an analysis under their headings, and leaves out what a brief lacks', () => {
    const { whyItMatters: _, ...rest } = sampleBrief
    const brief: Brief = { ...rest, analysisParts: ['what happened', 'background'] }
    const { text } = copied(brief, { part: 'brief' }, 'markdown', labels)
    expect(text).not.toContain('Why it matters')
    expect(text).toContain(
      '#### WHAT HAPPENED\n\nThe bridge was closed when cracks were found.\n\n#### BACKGROUND',
    )
    expect(copied(brief, { part: 'brief' }, 'rich', labels).html).toContain('<h4>BACKGROUND</h4>')
    expect(copied(brief, { part: 'brief' }, 'plain', labels).text).toContain('BACKGROUND\n\nFerries')
  })

  it('writes one takeaway as rich text with plain text beside it', () => {
    const { text, html } = copied(sampleBrief, { part: 'takeaway', index: 1 }, 'rich', labels)
    expect(html).toContain('<ul><li>The repairs cost 80 million.</li></ul>')
    expect(text).toContain('• The repairs cost 80 million.')
    expect(text).not.toContain('Lorries')
  })

  it('falls back to the day of the brief where the story has no date', () => {
    const { publishedAt: _, ...story } = sampleBrief.story
    expect(copied({ ...sampleBrief, story }, { part: 'takeaways' }, 'plain', labels).text).toContain(
      'Harbour News, brief of March 3, 2026',
    )
  })

  it('never lets text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const line = `<img src=x onerror=alert(1)>${text}`
        const brief = { ...sampleBrief, headline: line, takeaways: [line], whyItMatters: line }
        const { html } = copied(brief, { part: 'brief' }, 'rich', labels)
        const tags = [...(html ?? '').matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag)
        expect(new Set(tags)).toEqual(new Set(['h2', 'a', 'p', 'h3', 'ul', 'li']))
      }),
    )
  })

  it('keeps Markdown marks and line breaks of the text from acting', () => {
    const brief = { ...sampleBrief, takeaways: ['1. *not* [a](b)\n# heading'] }
    const { text } = copied(brief, { part: 'takeaways' }, 'markdown', labels)
    expect(text).toContain('- 1\\. \\*not\\* \\[a\\](b) \\# heading')
  })
})

describe('copied rich text of languages that run from right to left', () => {
  const html = (change: Partial<Brief>, part: 'brief' | 'takeaways' = 'brief') =>
    copied({ ...sampleBrief, ...change }, { part }, 'rich', labels).html ?? ''

  it.each<[string, string, string, string[]]>([
    [
      'Arabic',
      'ar',
      'افتتاح الميناء الجديد',
      ['NATO تقول إن الميناء جاهز.', 'كلف 80 مليون يورو (وفق Hafen AG).'],
    ],
    ['Hebrew', 'he', 'הגשר נפתח מחדש', ['הגשר נפתח ביום שני.', 'העלות: 80 מיליון.']],
    ['Persian, said to be English', 'en', 'پل دوباره باز شد', ['پل روز دوشنبه باز شد.']],
    ['Urdu', 'ur', 'پل دوبارہ کھل گیا', ['پل پیر کو کھلا۔']],
    ['Dhivehi', 'dv', 'ބްރިޖް ހުޅުވައިފި', ['ބްރިޖް ހުޅުވީ ހޯމަ ދުވަހު.']],
  ])('%s', (_, lang, headline, takeaways) => {
    const written = html({ lang, headline, takeaways })
    // The note is last, and in the reader's own language.
    const blocks = [...written.matchAll(/<(?:h2|h3|ul|li|p)\b[^>]*>/g)].map(([tag]) => tag).slice(0, -1)
    expect(blocks.length).toBeGreaterThan(5)
    for (const tag of blocks) expect(tag).toContain('dir="rtl">')
    for (const tag of blocks.filter((one) => /^<(?:h2|ul|li)/.test(one)))
      expect(tag).toContain(`lang="${lang}"`)
    // The headings are the reader's words.
    for (const tag of blocks.filter((one) => one.startsWith('<h3'))) expect(tag).not.toContain('lang=')
    expect(written).not.toContain('dir="auto"')
  })

  it('says another language too, and nothing of the one its reader has', () => {
    const written = html({ lang: 'de-AT', headline: 'Brücke wieder offen (الجسر)' })
    expect(written.split('\n')[0]).toMatch(/^<h2 lang="de-AT" dir="ltr">/)
    expect(written).not.toContain('rtl')
    expect(html({ lang: 'en-GB' })).not.toMatch(/lang=|dir=/)
  })
})
