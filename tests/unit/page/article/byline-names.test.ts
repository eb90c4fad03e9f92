import { describe, expect, it } from 'vitest'
import { arePeople, namesIn } from '../../../../page/article/byline-names'

describe('namesIn', () => {
  it.each([
    ['By Ida Holm and Per Lund | Updated 3 May', ['Ida Holm', 'Per Lund']],
    ['View all posts by Ida Holm', ['Ida Holm']],
    ['Articles by Ida Holm', ['Ida Holm']],
    ['Analysis by Ida Holm, CNN', ['Ida Holm', 'CNN']],
    ['Follow Ida Holm', ['Ida Holm']],
    ['Ida Holm Monday', ['Ida Holm']],
    ['Ida Holm on Friday', ['Ida Holm']],
    ['Ida Holm Founder, Lead Reviewer', ['Ida Holm']],
    ['Ida Holm Former Harbour Consultant', ['Ida Holm']],
    ['Ida Holm, DVM . Reviewed by Per Lund, DVM', ['Ida Holm, DVM']],
    ['Ida Holm, MD, and Per Lund, PhD', ['Ida Holm, MD', 'Per Lund, PhD']],
    ['Insights from Ida Holm Marketing Director', ['Ida Holm']],
    ['Per Lund says', ['Per Lund']],
    ['humans.txt', []],
    ['The Author', []],
    ['Name', []],
    ['Share', []],
    ['Jobs, Hire', []],
    ['Letters To The', []],
    ['Sat', []],
    ['人氣', []],
    ['Von Ida Holm und Per Lund', ['Ida Holm', 'Per Lund']],
    ['Por Ida Holm y Per Lund', ['Ida Holm', 'Per Lund']],
    ['Written by: Ida Holm-Ruiz', ['Ida Holm-Ruiz']],
    ['高木 浩光', ['高木 浩光']],
  ])('%s', (line, names) => expect(namesIn(line)).toEqual(names))

  it('tells people from offices', () => {
    expect(arePeople(['Ida Holm'])).toBe(true)
    for (const office of ['Quay Post Staff', 'Reuters', 'The Quay Team', 'quay.com', 'Quay Store'])
      expect(arePeople([office]), office).toBe(false)
  })
})
