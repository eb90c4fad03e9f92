import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer, readPartialAnswer, UnusableAnswerError } from '../../../../core/models/answer'
import { GOOD } from '../../support/tram-article'

const text = JSON.stringify(GOOD)

function faultOf(answer: string): string | null {
  try {
    readAnswer(answer)
    return null
  } catch (error) {
    if (error instanceof UnusableAnswerError) return error.fault
    throw error
  }
}

describe('readAnswer', () => {
  test.each([
    ['bare', text],
    ['in a fence', `\`\`\`json\n${text}\n\`\`\``],
    ['behind chatter', `Sure! Here is {your} brief:\n${text}\nAnything else?`],
    ['behind thoughts', `<think>{"takeaways": ["no"]} hmm</think>${text}`],
    ['behind a first try', `{"takeaways": ["A first try."]}\nBetter:\n${text}`],
    ['with more than asked', JSON.stringify({ ...GOOD, confidence: 1 })],
  ])('reads it %s', (_, answer) => {
    expect(readAnswer(answer)).toEqual(GOOD)
  })

  test('fills in what may be missing, and knows a part by other words', () => {
    const answer = { takeaways: ['One.'], analysis: [{ part: 'What Happened', text: 'It.' }] }
    expect(readAnswer(JSON.stringify(answer))).toEqual({
      headline: '',
      whyItMatters: '',
      takeaways: ['One.'],
      analysis: [{ part: 'what happened', text: 'It.' }],
    })
  })

  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['<think>and so on', 'empty'],
    ['I cannot help with that.', 'not json'],
    ['{"takeaways": ["One.", "Tw', 'not json'],
    ['{"takeaways": "One."}', 'wrong schema'],
    ['{"takeaways": []}', 'wrong schema'],
    ['{"takeaways": ["  "]}', 'wrong schema'],
    ['{"takeaways": [{"text": "One."}]}', 'wrong schema'],
    ['{"takeaways": ["One."', null],
    ['{"takeaways": ["One."], "analysis": [{"part": "background", "text": "Cut he', null],
    ['{"takeaways": ["One."], "analysis": [{"part": "gossip", "text": "x"}]}', null],
    ['{"summary": "All went well."}', 'wrong schema'],
    ['["One."]', 'not json'],
  ])('%j has the fault %s', (answer, fault) => {
    expect(faultOf(answer)).toBe(fault)
  })

  test('answers any text with an answer or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect([null, 'empty', 'not json', 'wrong schema']).toContain(faultOf(any))
      }),
    )
  })
})

describe('readPartialAnswer', () => {
  test('only ever shows whole texts, and more of them the more has come', () => {
    let last = 0
    for (let end = 0; end <= text.length; end++) {
      const { takeaways, analysis, whyItMatters, headline } = readPartialAnswer(text.slice(0, end))
      expect(GOOD.takeaways.slice(0, takeaways.length)).toEqual(takeaways)
      expect(GOOD.analysis.slice(0, analysis.length)).toEqual(analysis)
      expect(['', GOOD.whyItMatters]).toContain(whyItMatters)
      expect(['', GOOD.headline]).toContain(headline)
      const now = takeaways.length + analysis.length + whyItMatters.length + headline.length
      expect(now).toBeGreaterThanOrEqual(last)
      last = now
    }
    expect(readPartialAnswer(text)).toEqual(GOOD)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => void readPartialAnswer(`{${any}`)))
  })
})
