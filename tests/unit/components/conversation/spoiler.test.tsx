// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { Blocks } from '../../../../components/conversation/blocks'
import { draw } from '../../support/draw'
import { testText } from '../../support/text'

const { t } = testText

it('draws what was hidden when a reader opens it, and hides it again', () => {
  draw(
    <Blocks
      blocks={[
        {
          kind: 'text',
          spans: ['So ', { spoiler: ['the ferry ', { text: 'sinks', href: 'https://a.example/' }] }, '.'],
        },
      ]}
    />,
  )
  expect(document.body.innerHTML).not.toContain('ferry')
  const button = screen.getByRole('button', { name: t('talk.showSpoiler') })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(document.body.textContent).toContain('the ferry sinks')
  expect(screen.getByRole('link', { name: /sinks/ }).getAttribute('href')).toBe('https://a.example/')
  fireEvent.click(screen.getByRole('button', { name: t('talk.hideSpoiler') }))
  expect(document.body.innerHTML).not.toContain('ferry')
})
