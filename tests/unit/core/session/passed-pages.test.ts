import { expect, it } from 'vitest'
import type { PassedPage } from '../../../../core/article/leftover'
import { withPassed } from '../../../../core/session/passed-pages'

const page = (path: string, declared: string[] = []): PassedPage => ({
  url: `https://paper.example/${path}`,
  declared,
})
const paths = (pages: readonly PassedPage[]) =>
  pages.map(({ url }) => url.slice('https://paper.example/'.length))

it('holds a tab’s pages until one is loaded, each once, and no more than twenty', () => {
  let passed = withPassed([], page('a', ['https://paper.example/x']), true)
  passed = withPassed(passed, page('b'), false)
  passed = withPassed(passed, page('a'), false)
  expect(paths(passed)).toEqual(['b', 'a'])
  for (let index = 0; index < 30; index++) passed = withPassed(passed, page(`${index}`), false)
  expect(passed).toHaveLength(20)
  passed = withPassed(passed, page('c'), true)
  expect(paths(passed)).toEqual(['c'])
})
