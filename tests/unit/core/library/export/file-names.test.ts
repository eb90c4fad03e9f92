import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from '../../../../../core/library/export/file-names'
import { storyBriefs } from '../../../../site/story-briefs'
import { anyBrief } from '../../../support/arbitrary-brief'

const [comet] = storyBriefs

test('file names are such on every system, whatever the headline, and no two are the same', () => {
  const names = fileNames(
    ['a/b\\c:d*e?f"g<h>i|j#k^[l]', 'CON', 'con', '...', '\u202egnp.exe', 'Same', 'same', 'É'.repeat(300)].map(
      (headline) => ({ ...comet, headline }),
    ),
    'md',
  )
  expect(names.slice(0, 7)).toEqual([
    '2026-03-05 a b c d e f g h i j k l.md',
    '2026-03-05 story CON.md',
    '2026-03-05 story con (2).md',
    '2026-03-05 story.md',
    '2026-03-05 gnp.exe.md',
    '2026-03-05 Same.md',
    '2026-03-05 same (2).md',
  ])
  fc.assert(
    fc.property(fc.array(anyBrief, { maxLength: 8 }), (briefs) => {
      const made = fileNames(briefs, 'md')
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(briefs.length)
      for (const name of made) {
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|[. ]\.md$|^[. ]/u)
        expect(new TextEncoder().encode(name).length).toBeLessThan(255)
      }
    }),
  )
})
