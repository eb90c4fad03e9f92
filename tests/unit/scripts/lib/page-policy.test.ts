import { expect, test } from 'vitest'
import { PAGE_POLICY } from '../../../../scripts/lib/page-policy'

test('what our own pages may load is named, and everything else refused', () => {
  const rules = new Map(
    PAGE_POLICY.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ')
      return [name, sources] as const
    }),
  )
  expect(rules.get('default-src')).toEqual(["'none'"])
  for (const name of ['script-src', 'style-src', 'frame-src']) expect(rules.get(name)).toEqual(["'self'"])
  for (const name of ['base-uri', 'form-action', 'object-src']) expect(rules.get(name)).toEqual(["'none'"])
  expect(rules.get('img-src')).toEqual(["'self'", 'data:'])
  expect(PAGE_POLICY).not.toMatch(/unsafe|\*/)
})
