import { expect, test } from 'vitest'
import { readAnswer } from '../../../../core/models/answer'
import { MOST_REPAIRED } from '../../../../core/models/repair-json'
import { GOOD } from '../../support/tram-article'

const ANSWER = JSON.stringify(GOOD)
const SMALL = { headline: 'H', whyItMatters: 'W', takeaways: ['One.', 'Two.'], analysis: [] }

test.each([
  ['a comma behind the last takeaway', ANSWER.replace(']', ',]')],
  ['a comma behind the last field', ANSWER.replace(/}$/, ',}')],
  ['a comma missing between fields', ANSWER.replace('],"analysis"', ']\n"analysis"')],
  ['comments', ANSWER.replace('"takeaways"', '/* the points */ "takeaways"')],
  ['keys without quotation marks', ANSWER.replace(/"(\w+)":/g, '$1:')],
  ['no brace at its end', ANSWER.slice(0, -1)],
  ['no bracket and no brace at its end', ANSWER.slice(0, -2)],
  ['a brace too many', `${ANSWER}}`],
  ['every quotation mark escaped', ANSWER.replaceAll('"', '\\"')],
  ['all of it as a text', JSON.stringify(ANSWER)],
  ['a fence that nothing closes', `\`\`\`json\n${ANSWER}`],
  ['within another object', `{"brief": ${ANSWER}}`],
  ['as the input of a tool', `{"name": "brief", "arguments": ${ANSWER}}`],
  ['in a list', `[${ANSWER}]`],
])('%s', (_, text) => {
  expect(readAnswer(text)).toEqual(GOOD)
})

test.each([
  ['a raw line break', '{"headline":"H","whyItMatters":"W","takeaways":["One.","Two."],"analysis":"a\nb"}'],
  ['single quotation marks', "{'headline':'H','whyItMatters':'W','takeaways':['One.','Two.'],'analysis':[]}"],
  ['curly quotation marks', '{“headline”:“H”,“whyItMatters”:“W”,“takeaways”:[“One.”,“Two.”],“analysis”:[]}'],
  [
    'values of Python',
    "{'headline': 'H', 'whyItMatters': 'W', 'takeaways': ['One.', 'Two.'], 'analysis': None}",
  ],
  [
    'a part under another name',
    '{"headline":"H","whyItMatters":"W","takeaways":["One.","Two."],"analysis":[{"part":"so what","text":"T"}]}',
  ],
  [
    'takeaways by their numbers',
    '{"headline":"H","whyItMatters":["W"],"takeaways":{"1":"One.","2":"Two."},"analysis":[]}',
  ],
  ['takeaways line by line', '{"headline":"H","whyItMatters":"W","takeaways":"One.\\nTwo.","analysis":null}'],
  [
    'an analysis of texts',
    '{"headline":"H","whyItMatters":"W","takeaways":["One.","Two."],"analysis":["T","U"]}',
  ],
  [
    'a takeaway that is none',
    '{"headline":"H","whyItMatters":"W","takeaways":["One.",null,"Two.",3],"analysis":[]}',
  ],
  ['other cases of the keys', '{"Headline":"H","why_it_matters":"W","Key Takeaways":["One.","Two."]}'],
  [
    'an answer cut off within its analysis',
    '{"headline":"H","whyItMatters":"W","takeaways":["One.","Two."],"analysis":[{"part":"background","text":"Cu',
  ],
])('%s', (_, text) => {
  expect(readAnswer(text)).toEqual(SMALL)
})

test('parts of the analysis as fields of an object', () => {
  const analysis = { 'What happened': 'It opened.', outlook: 'More to come.' }
  expect(readAnswer(JSON.stringify({ ...SMALL, analysis })).analysis).toEqual([
    { part: 'what happened', text: 'It opened.' },
    { part: 'what comes next', text: 'More to come.' },
  ])
})

test('headline or reason of another kind cost nothing else', () => {
  const answer = { ...SMALL, headline: { main: 'H' }, whyItMatters: null }
  expect(readAnswer(JSON.stringify(answer))).toEqual({ ...SMALL, headline: '', whyItMatters: '' })
})

test('takeaways are kept where what follows is beyond repair', () => {
  const { analysis: _, ...rest } = GOOD
  expect(readAnswer(ANSWER.replace('],', ']],'))).toEqual({ ...rest, analysis: [] })
})

test('what is too long to be repaired is refused', () => {
  const long = { ...SMALL, takeaways: ['x'.repeat(MOST_REPAIRED)] }
  expect(readAnswer(JSON.stringify(long))).toEqual(long)
  expect(() => readAnswer(JSON.stringify(long).replace(']', ',]'))).toThrow('not json')
})
