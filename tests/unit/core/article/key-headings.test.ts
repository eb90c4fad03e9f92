import { describe, expect, it } from 'vitest'
import { keyHeading, whyLeadIn } from '../../../../core/article/key-headings'

describe('keyHeading', () => {
  it.each([
    ['Key Takeaways', 'points'],
    ['KEY POINTS:', 'points'],
    ['In brief', 'points'],
    ['At a glance', 'points'],
    ['Das Wichtigste in Kürze', 'points'],
    ['Auf einen Blick', 'points'],
    ['L’essentiel', 'points'],
    ['Ce qu’il faut retenir', 'points'],
    ['Puntos clave', 'points'],
    ['Punti chiave', 'points'],
    ['Principais pontos', 'points'],
    ['In het kort', 'points'],
    ['Why It Matters', 'why'],
    ['Warum das wichtig ist', 'why'],
    ['Pourquoi c’est important', 'why'],
    ['Por qué importa', 'why'],
    ['Perché è importante', 'why'],
    ['Por que isso importa', 'why'],
    ['Waarom dit belangrijk is', 'why'],
    ['Pulse Analysis', 'analysis'],
    ['Key witness disappears', null],
    ['Why it matters that the road is closed', null],
    ['Takeaway food prices rise', null],
    ['', null],
  ])('reads %j as %s', (line, part) => {
    expect(keyHeading(line)).toBe(part)
  })

  it('reads a label within a paragraph', () => {
    expect(whyLeadIn('Why it matters: The road floods.')).toEqual({
      heading: 'Why it matters',
      text: 'The road floods.',
    })
    expect(whyLeadIn('Why it matters is another question')).toBeNull()
  })
})
