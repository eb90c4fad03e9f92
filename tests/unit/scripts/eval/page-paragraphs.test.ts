import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../../../scripts/eval/page-paragraphs'

const LONG = 'The council voted on Tuesday to close the old harbour road, which floods in each winter.'

describe('paragraphsOf', () => {
  it('reads the text of each paragraph, without tags and with its characters', () => {
    const html = `<div><p class="a">${LONG.replace('road', '<b>road</b>')} &amp; more&nbsp;of&#8230;</p></div>`
    expect(paragraphsOf(html)).toEqual([`${LONG} & more of…`])
  })
  it('passes over what is too short, and begins anew at the next', () => {
    expect(paragraphsOf(`<p>Short.</p><p>${LONG}<p>${LONG}</p>`)).toEqual([LONG])
  })
})
