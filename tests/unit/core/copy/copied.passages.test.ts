import { expect, it } from 'vitest'
import { copied } from '../../../../core/copy/copied'
import type { CopiedPassages, CopyLabels } from '../../../../core/copy/excerpt'
import { sampleBrief } from '../../support/sample-brief'

const labels: CopyLabels = {
  whyItMatters: '',
  takeaways: '',
  analysis: '',
  part: (part) => part,
  briefOf: (date) => date,
  note: () => null,
  passagesOf: (title) => `Passages from: ${title}`,
  passageNone: 'Not found on this page.',
  passageOpen: 'Open the page there',
  locale: 'en',
}
const page: CopiedPassages = {
  title: 'Cars <again>',
  address: 'https://other.example/cars',
  passages: [
    {
      said: 'On Monday *the* first "cars" crossed.',
      address: 'https://other.example/cars#:~:text=On,crossed',
    },
    null,
  ],
}
const write = (format: 'plain' | 'markdown' | 'rich') =>
  copied(sampleBrief, { part: 'evidence' }, format, labels, page)

it('writes each takeaway with its passage and the link to it as plain text', () => {
  const { text } = write('plain')
  expect(text).toContain(
    '• The bridge opened to traffic on Monday.\n  “On Monday *the* first "cars" crossed.”\n  https://other.example/cars#:~:text=On,crossed',
  )
  expect(text).toContain('• The repairs cost 80 million.\n  Not found on this page.')
  expect(text).toContain('Passages from: Cars <again>\nhttps://other.example/cars')
})

it('writes them as Markdown and as rich text, with nothing of the page taken for marks', () => {
  expect(write('markdown').text).toContain(
    '> On Monday \\*the\\* first "cars" crossed. [Open the page there](<https://other.example/cars#:~:text=On,crossed>)',
  )
  const { html } = write('rich')
  expect(html).toContain(
    '<blockquote>On Monday *the* first &quot;cars&quot; crossed. <a href="https://other.example/cars#:~:text=On,crossed">Open the page there</a></blockquote>',
  )
  expect(html).toContain('Passages from: Cars &lt;again&gt;')
})

it('links to passages lead to the page without what is the reader’s own', () => {
  const gift = 'https://paper.example/a?gift=1'
  const page = {
    title: 'A page',
    address: gift,
    passages: [{ said: 'said', address: `${gift}#:~:text=said` }],
  }
  const brief = { ...sampleBrief, story: { ...sampleBrief.story, url: gift } }
  for (const format of ['markdown', 'plain', 'rich'] as const) {
    const { text, html = '' } = copied(brief, { part: 'evidence' }, format, labels, page)
    expect(text + html).not.toContain('gift')
    expect(text + html).toContain('https://paper.example/a#:~:text=said')
  }
})
