import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { privacyClaims } from '../../privacy-claims'

const ROOT = join(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

describe('what docs/privacy.md promises', () => {
  const claims = privacyClaims(read('docs/privacy.md'))

  it.each(claims)('$says', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0)
    for (const path of tests) expect(existsSync(join(ROOT, 'tests', path)), path).toBe(true)
  })

  it('is more than a few words', () => {
    expect(claims.length).toBeGreaterThan(20)
    expect(claims.every(({ says }) => says.length > 10)).toBe(true)
  })
})

it('README leads to what is kept and sent, and to how to report a fault', () => {
  expect(read('README.md')).toContain('docs/privacy.md')
  expect(read('README.md')).toContain('SECURITY.md')
  expect(existsSync(join(ROOT, 'SECURITY.md'))).toBe(true)
})
