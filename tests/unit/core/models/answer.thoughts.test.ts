import { describe, expect, test } from 'vitest'
import { readAnswer, readPartialAnswer } from '../../../../core/models/answer'
import { GOOD } from '../../support/tram-article'

const ANSWER = JSON.stringify(GOOD)
const DRAFT = '{"headline": "Draft", "takeaways": ["A draft."]}'

/** Ways in which models think before they answer, each with a draft or a stray brace among the thoughts. */
const THINKING: Readonly<Record<string, string>> = {
  'tags (DeepSeek, Qwen)': `<think>\nThe page says {"a": 1}. ${DRAFT}\n</think>\n\n${ANSWER}`,
  'empty tags (Qwen told not to think)': `<think>\n\n</think>\n\n${ANSWER}`,
  'tags in capitals': `<THINKING>${DRAFT}</THINKING>${ANSWER}`,
  'tags with an attribute': `<thought signature="ab">${DRAFT}</thought>${ANSWER}`,
  'tags of Seed': `<seed:think>${DRAFT}</seed:think>${ANSWER}`,
  'a closing tag alone (R1 behind a template)': `Okay, first { then ${DRAFT}, fine.\n</think>\n${ANSWER}`,
  'a closing tag alone and half an object': `I could say {"headline": "Tram", and so on.\n</think>\n${ANSWER}`,
  'a closing tag alone and an odd quotation mark': `They say {"headline": "Tram, which is 5" long.</think>${ANSWER}`,
  'brackets (Magistral)': `[THINK]${DRAFT}[/THINK]${ANSWER}`,
  'signs (Kimi)': `◁think▷${DRAFT}◁/think▷${ANSWER}`,
  'turns (Cohere)': `<|START_THINKING|>${DRAFT}<|END_THINKING|>${ANSWER}`,
  'names of thoughts (Sky)': `<|begin_of_thought|>${DRAFT}<|end_of_thought|>\n${ANSWER}`,
  'channels (harmony)': `<|channel|>analysis<|message|>We need {"json". ${DRAFT}<|end|><|start|>assistant<|channel|>final<|message|>${ANSWER}<|return|>`,
  'a channel that constrains its message': `<|channel|>analysis<|message|>${DRAFT}<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>${ANSWER}`,
  'channels without their tokens': `analysisWe need to answer: ${DRAFT} Good.assistantfinal${ANSWER}`,
  'a channel of Gemma': `<|channel>thought\n${DRAFT}\n<channel|>${ANSWER}`,
  'two rounds': `<think>${DRAFT}</think>Hm.<think>${DRAFT}</think>${ANSWER}`,
}

test.each(Object.entries(THINKING))('thoughts in %s', (_, text) => {
  expect(readAnswer(text)).toEqual(GOOD)
  expect(readPartialAnswer(text)).toEqual(GOOD)
})

test.each(
  Object.entries(THINKING).filter(
    ([way]) => !way.includes('alone') && !way.includes('without') && !way.includes('two'),
  ),
)('thoughts in %s are not shown while they come in', (_, text) => {
  for (let end = 0; end < text.indexOf(ANSWER); end += 3) {
    expect(readPartialAnswer(text.slice(0, end)).takeaways).toEqual([])
  }
})

const ABOUT = {
  ...GOOD,
  takeaways: [
    'It thinks between <think> and </think> tags.',
    'The mark [/THINK] ends a thought.',
    '{ opens.',
  ],
}

test.each([
  ['alone', JSON.stringify(ABOUT)],
  ['behind chatter', `Here is the brief:\n${JSON.stringify(ABOUT)}`],
  ['in a fence behind a brace', `I begin with a { and then\n\`\`\`json\n${JSON.stringify(ABOUT)}\n\`\`\``],
  ['behind thoughts', `<think>short</think>${JSON.stringify(ABOUT)}\nDone.`],
  ['with a comma too many', JSON.stringify(ABOUT).replace('],', ',],')],
])('an answer about the marks of thoughts, %s', (_, text) => {
  expect(readAnswer(text)).toEqual(ABOUT)
})

describe('an answer that stands among the thoughts', () => {
  test('counts where nothing else was said', () => {
    expect(readAnswer(`<think>${ANSWER}</think>`)).toEqual(GOOD)
  })
  test('counts for nothing where there is another, even one with a slip', () => {
    expect(readAnswer(`<think>${DRAFT}</think>${ANSWER.replace(']', ',]')}`)).toEqual(GOOD)
  })
})
