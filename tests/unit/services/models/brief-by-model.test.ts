import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseBrief } from '../../../../core/brief/brief'
import { scoreSentences } from '../../../../core/brief/extract/sentence-scores'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import { type ModelBrief, modelNotesSchema } from '../../../../core/models/model-brief'
import { type BriefOrder, type BriefStep, briefByModel } from '../../../../services/models/brief-by-model'
import { modelFailureOf } from '../../../../services/models/errors'
import type { Surroundings } from '../../../../services/models/providers'
import { openAiDialect } from '../../../stand-ins/dialects'
import { type ModelServer, startModelServer } from '../../../stand-ins/model-server'
import { articleOf, frame, GOOD, TRAM, tramArticle } from '../../support/tram-article'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer(openAiDialect)
})
afterAll(() => server.close())
afterEach(() => void vi.restoreAllMocks())
beforeEach(() => server.behave({ kind: 'answer', text: JSON.stringify(GOOD) }))

const around: Surroundings = {
  origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  builtIn: { languageModel: null, summarizer: null },
  limits: { first: 15_000, idle: 15_000, backOff: 10 },
}

const order = (change: Partial<BriefOrder> = {}): BriefOrder => ({
  article: tramArticle,
  scores: scoreSentences(change.article ?? tramArticle),
  frame,
  model: { id: 'm', preset: 'other', address: `${server.origin}/v1`, model: 'small' },
  key: '',
  choices: DEFAULT_CHOICES,
  readerLanguage: 'en',
  now: '2026-03-05T10:00:00Z',
  ...change,
})

async function steps(change: Partial<BriefOrder> = {}): Promise<BriefStep[]> {
  const all: BriefStep[] = []
  for await (const step of briefByModel(order(change), around, new AbortController().signal)) all.push(step)
  return all
}

async function madeOf(change: Partial<BriefOrder> = {}): Promise<ModelBrief> {
  const last = (await steps(change)).at(-1)
  if (last?.kind !== 'brief') throw new Error('No brief came')
  return last.made
}

async function failureOf(change: Partial<BriefOrder> = {}) {
  try {
    await steps(change)
  } catch (error) {
    return modelFailureOf(error)
  }
  return null
}

/** Makes each piece of an answer seem so late that it is looked at. */
function slowClock(): void {
  let now = 0
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000))
}

test('tells who is asked, then parts that only grow, then the brief', async () => {
  server.behave({ kind: 'answer', text: JSON.stringify(GOOD), size: 12 })
  slowClock()
  const all = await steps()
  expect(all[0]).toEqual({ kind: 'asked', host: new URL(server.origin).host, share: 1 })
  const parts = all.flatMap((step) => (step.kind === 'parts' ? [step.parts] : []))
  expect(parts.length).toBeGreaterThan(2)
  for (const { takeaways } of parts) expect(GOOD.takeaways.slice(0, takeaways.length)).toEqual(takeaways)
  expect(all.at(-1)?.kind).toBe('brief')
})

test('the brief says which model made it and when, and keeps the story of the page', async () => {
  const made = await madeOf()
  expect(parseBrief(made.brief)).toEqual({
    ...frame,
    whyItMatters: GOOD.whyItMatters,
    takeaways: GOOD.takeaways,
    analysis: GOOD.analysis.map(({ text }) => text),
    analysisParts: ['what happened', 'what comes next'],
    createdAt: '2026-03-05T10:00:00Z',
    updatedAt: '2026-03-05T10:00:00Z',
    provenance: { kind: 'model', by: 'small' },
  })
  expect(v.parse(modelNotesSchema, made.notes)).toEqual({
    model: 'small',
    madeAt: '2026-03-05T10:00:00Z',
    share: 1,
    marks: [],
    dropped: [],
    namesChecked: true,
  })
  expect(made.passages.takeaways).toEqual([null, null, null])
})

test('invented numbers and quotations are left out, foreign names marked, also while it comes in', async () => {
  const answer = {
    ...GOOD,
    takeaways: [
      'It cost 999 million crowns.',
      'Greta Lund opened the line.',
      '“I hate trams,” said Aldergren.',
      ...GOOD.takeaways.slice(0, 1),
    ],
    analysis: [
      { part: 'background', text: 'The bus carried fewer. It had 77 seats. Reyl asks for 90,000 crowns.' },
    ],
  }
  server.behave({ kind: 'answer', text: JSON.stringify(answer), size: 10 })
  slowClock()
  const all = await steps()
  for (const step of all) {
    const shown =
      step.kind === 'parts' ? step.parts.takeaways : step.kind === 'brief' ? step.made.brief.takeaways : []
    expect(shown.join(' ')).not.toMatch(/999|hate/)
  }
  const made = await madeOf()
  expect(made.brief.takeaways).toEqual(['Greta Lund opened the line.', GOOD.takeaways[0]])
  expect(made.notes.marks).toEqual([{ section: 'takeaways', index: 0, notOnPage: ['Greta Lund'] }])
  expect(made.brief.analysis).toEqual(['The bus carried fewer. Reyl asks for 90,000 crowns.'])
  expect(made.notes.dropped.map(({ reason, what }) => [reason, what])).toEqual([
    ['number', '999 million'],
    ['quotation', 'I hate trams,'],
    ['number', '77'],
  ])
})

test.each([
  ['I am sorry, I cannot.', 'not json'],
  [' ', 'empty'],
  ['{"summary": "All went well."}', 'wrong schema'],
  [JSON.stringify({ ...GOOD, takeaways: ['It cost 1 million.', 'It was in 1999.'] }), 'nothing held'],
])('%s is no brief', async (text, fault) => {
  server.behave({ kind: 'answer', text })
  expect(await failureOf()).toEqual({ kind: 'answer', host: new URL(server.origin).host, fault })
})

test('a translation takes the model’s headline, says its language, and checks no names', async () => {
  const german = {
    headline: 'Straßenbahn am Kai eröffnet',
    whyItMatters: '',
    takeaways: [
      'Sie kostete 184,5 Millionen Kronen.',
      'Bürgermeisterin Ines Aldergren und Gast Karl Braun sprachen am 2. März.',
      'Es waren 3 Wagen.',
      'Sie sagte „Niemand glaubte daran“.',
    ],
    analysis: [],
  }
  server.behave({ kind: 'answer', text: JSON.stringify(german) })
  const made = await madeOf({ choices: { ...DEFAULT_CHOICES, language: 'de' } })
  expect(made.brief).toMatchObject({
    headline: german.headline,
    lang: 'de',
    takeaways: german.takeaways.slice(0, 3),
  })
  expect(made.brief.whyItMatters).toBeUndefined()
  expect(made.notes).toMatchObject({ namesChecked: false, marks: [] })
  expect(made.notes.dropped.map(({ reason }) => reason)).toEqual(['quotation'])
  expect(JSON.stringify(server.asked[0]?.body)).toContain('German (de)')
})

describe('a long page', () => {
  const long = articleOf([
    ...Array.from(
      { length: 400 },
      (_, i) =>
        `The weather in village ${i} was as it often is, and the people there spoke of hay and of cattle.`,
    ),
    ...TRAM,
  ])

  test('is cut by importance to the window of the model, and told so', async () => {
    const model = { ...order().model, window: 2_000 }
    const scores = scoreSentences(long).map((one) => ({
      ...one,
      score: TRAM.some((text) => text.includes(one.text)) ? 9 : 0,
    }))
    const made = await madeOf({ article: long, scores, model })
    expect(made.notes.share).toBeLessThan(0.2)
    const sent = JSON.stringify(server.asked[0]?.body)
    expect(sent).toContain('184.5 million')
    expect(sent.length).toBeLessThan(9_000)
  })

  test('is cut once more where the server finds it too long', async () => {
    const message =
      "This model's maximum context length is 2048 tokens. Please reduce the length of the messages."
    server.behave({ kind: 'status', status: 400, message }, { kind: 'answer', text: JSON.stringify(GOOD) })
    const made = await madeOf({ article: long, scores: scoreSentences(long) })
    const [first, second] = server.asked.map(({ body }) => JSON.stringify(body).length)
    expect(second).toBeLessThan((first ?? 0) / 2)
    expect(made.notes.share).toBeLessThan(1)
  })

  test('and no more than thrice', async () => {
    server.behave({ kind: 'status', status: 400, message: 'maximum context length exceeded' })
    expect(await failureOf({ article: long })).toMatchObject({ kind: 'refused', status: 400 })
    expect(server.asked).toHaveLength(3)
  })
})

test('the reader stops it', async () => {
  server.behave({ kind: 'answer', text: JSON.stringify(GOOD), size: 5, delay: 20 })
  const stop = new AbortController()
  setTimeout(() => stop.abort(new DOMException('stopped', 'AbortError')), 150)
  const work = (async () => {
    for await (const step of briefByModel(order(), around, stop.signal)) expect(step.kind).not.toBe('brief')
  })()
  await expect(work).rejects.toThrow('stopped')
})
