import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBrief } from '../../../../core/brief/brief'
import { shownMarkdown } from '../../../../core/sources/markdown/blocks'
import { escapeMarkdown } from '../../../../core/sources/markdown/escape'
import { writeFrontMatter } from '../../../../core/sources/markdown/front-matter'
import { readMarkdown } from '../../../../core/sources/markdown/read-markdown'
import { type MarkdownLabels, writeMarkdown } from '../../../../core/sources/markdown/write-markdown'
import { anyBrief, NOW } from '../../support/arbitrary-brief'
import { sampleBrief } from '../../support/sample-brief'

const labels: MarkdownLabels = {
  whyItMatters: 'Why it matters',
  takeaways: 'Key takeaways',
  analysis: 'Analysis',
  part: (part) => part,
}

describe('a brief as a Markdown file', () => {
  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const file = writeMarkdown(brief, labels)
        expect(readMarkdown(file, NOW)).toEqual({ title: brief.headline, briefs: [brief], faults: [] })
        expect(readMarkdown(file.replaceAll('\n', '\r\n'), NOW).briefs).toEqual([brief])
      }),
    )
  })

  it('reads well', () => {
    const file = writeMarkdown({ ...sampleBrief, analysisParts: ['background', 'background'] }, labels)
    expect(file).toContain(
      [
        '',
        '# Harbour bridge reopens after two years of repairs',
        '',
        '## Why it matters',
        '',
        '> Forty thousand commuters a day get back the shortest way into the city.',
        '',
        '## Key takeaways',
        '',
        '- The bridge opened to traffic on Monday.',
        '- The repairs cost 80 million.',
        '- Lorries stay banned.',
        '',
        '## Analysis',
        '',
        '### background',
        '',
        'The bridge was closed when cracks were found.',
        '',
        'Ferries carried part of the traffic.',
        '',
      ].join('\n'),
    )
    expect(file).toContain('---\nid: sample:harbour-bridge\n')
    expect(file).toContain('story:\n  title: Bridge open again\n')
  })
})

describe('readMarkdown', () => {
  it('reads a note written by hand', () => {
    const note = `---
title: 2026
url: https://www.quay.example/bridge
tags: [Transport, City]
published: 2026-03-02
---
Some **bold** words and a [link](https://quay.example/),
on two lines.

* The \`bridge\` opened.
* It cost *80* million, or 5 * 16.

1. Lorries stay_banned.

> Forty thousand
> get home.

---

snake_case and __strong__ text\\
in two lines.
`
    const { briefs, faults } = readMarkdown(note, NOW)
    expect(faults).toEqual([])
    expect(briefs).toMatchObject([
      {
        headline: '2026',
        whyItMatters: 'Forty thousand get home.',
        takeaways: ['The bridge opened.', 'It cost 80 million, or 5 * 16.', 'Lorries stay_banned.'],
        analysis: ['Some bold words and a link, on two lines.', 'snake_case and strong text\nin two lines.'],
        story: { title: '2026', url: 'https://www.quay.example/bridge', publisher: 'quay.example' },
        topics: ['Transport', 'City'],
        createdAt: '2026-03-02',
        updatedAt: '2026-03-02',
      },
    ])
  })

  it.each([
    ['no front matter', '# Only a heading', 'line 1'],
    ['front matter that is no YAML', '---\na: 1\nb: [x\n---\n# H', 'line 3'],
    ['front matter that is a list', '---\n- a\n---\n# H', 'line 1'],
    ['aliases', '---\na: &a [x]\nb: *a\n---\n# H', 'line 3'],
    ['great depth', `---\na: ${'['.repeat(2000)}${']'.repeat(2000)}\n---\n# H`, 'line 2'],
  ])('tells of %s', (_, file, path) => {
    const { briefs, faults } = readMarkdown(file, NOW)
    expect(briefs).toEqual([])
    expect(faults[0]).toMatchObject({ path, weight: 'lost' })
  })

  it('names what a file lacks', () => {
    const { faults } = readMarkdown('---\nurl: https://a.example/\n---\n# H\n', NOW)
    expect(faults.map(({ path }) => path)).toEqual(['$.takeaways'])
  })

  it('gives briefs or faults of any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('---\n', '\n', '# ', '- ', '> ', '\\', '**', 'url: https://a.example/\n', '`'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { briefs, faults } = readMarkdown(`---\n${pieces.join('')}`, NOW)
        expect(briefs.length + faults.length).toBeGreaterThan(0)
        for (const brief of briefs) expect(parseBrief(brief)).toEqual(brief)
      }),
    )
  })

  it('reads a long hostile file at once', () => {
    const bodies = [
      'a\n'.repeat(200_000),
      '# '.repeat(200_000),
      '*'.repeat(400_000),
      '['.repeat(400_000),
      '> \n'.repeat(100_000),
      '- \\\n'.repeat(100_000),
    ]
    for (const body of bodies) readMarkdown(`---\nurl: https://a.example/\n---\n${body}`, NOW)
  }, 10_000)

  it('reads no more lines than a brief has, blank ones aside', () => {
    const takeaways = (rules: number, end: string) =>
      readMarkdown(
        `---\nurl: https://a.example/\n---\n# H\n\n- t\n\n${`---${end}${end}`.repeat(rules)}- u\n`,
        NOW,
      ).briefs[0]?.takeaways
    for (const end of ['\n', '\r\n', '\r']) {
      expect(takeaways(1990, end)).toEqual(['t', 'u'])
      expect(takeaways(2000, end)).toEqual(['t'])
    }
  })

  it('takes no polluting key', () => {
    const { briefs } = readMarkdown(
      '---\n__proto__: {polluted: yes}\nurl: https://a.example/\n---\n# H\n- t\n',
      NOW,
    )
    expect(briefs).toHaveLength(1)
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('marks of other programs', () => {
  const evil = '<% tp.system.prompt() %> and key:: value %%hidden%% 50 %'
  const brief = {
    ...sampleBrief,
    headline: evil,
    takeaways: [evil],
    topics: [evil, 'commandx'],
    story: { ...sampleBrief.story, title: `${evil}\nsecond line`.slice(0, 60), author: '%><%' },
  }

  it('neither run nor hide anything in a note, and read back the same', () => {
    const file = writeMarkdown(brief, labels)
    expect(file).not.toMatch(/<%|%>/)
    // Dataview and Obsidian's comments look into the body alone.
    expect(file.split('\n---\n')[1]).not.toMatch(/%%|::/)
    expect(readMarkdown(file, NOW).briefs).toEqual([{ ...brief }])
  })

  it('are none in the reader’s own properties either', () => {
    expect(writeFrontMatter({ note: evil, tags: ['<%'] })).not.toMatch(/<%|%>/)
  })
})

describe('escapeMarkdown', () => {
  it('is undone by reading it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A brief holds no text with white space around it.
        const inner = text.trim()
        expect(shownMarkdown(escapeMarkdown(inner)).trim()).toBe(inner)
      }),
    )
  })

  it('leaves no script a renderer would run', () => {
    expect(escapeMarkdown('<script>alert(1)</script>')).toBe('\\<script\\>alert(1)\\</script\\>')
  })
})
