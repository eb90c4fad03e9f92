// @vitest-environment happy-dom
import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { DemoArticle } from '../../../../components/demo/article'
import { draw } from '../../support/draw'

test('the demo is one article with one headline, and says what it is', () => {
  draw(<DemoArticle />)
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(screen.getByRole('article').getAttribute('lang')).toBe('en')
  expect(screen.getByText(/^This demo page/)).toBeTruthy()
})
