import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answersFor, clearAnswers, saveAnswer, takeAnswerBack } from '../../../services/answers'

const PAGE = 'https://www.news.example/bridge'
const OTHER_FORM = 'http://m.news.example/bridge/?utm_source=x#top'

beforeEach(() => fakeBrowser.reset())

describe('answers', () => {
  it('hold for every form of an address', async () => {
    await saveAnswer(PAGE, { storyId: 'a', answer: 'same' }, false)
    expect(await answersFor(OTHER_FORM, false)).toMatchObject([{ storyId: 'a', answer: 'same' }])
    expect(await answersFor('https://news.example/other', false)).toEqual([])
  })

  it('kept by an earlier version under a form of more parameters hold still', async () => {
    const answer = { address: 'https://news.example/bridge?gift=1', storyId: 'a', answer: 'same', at: 1 }
    await fakeBrowser.storage.local.set({ answers: [answer] })
    expect(await answersFor(PAGE, false)).toHaveLength(1)
  })

  it('replace an earlier word on the same story', async () => {
    await saveAnswer(PAGE, { storyId: 'a', answer: 'same' }, false)
    await saveAnswer(PAGE, { storyId: 'a', answer: 'other' }, false)
    expect(await answersFor(PAGE, false)).toMatchObject([{ storyId: 'a', answer: 'other' }])
  })

  it('are taken back newest first', async () => {
    await saveAnswer(PAGE, { storyId: 'a', answer: 'other' }, false)
    await saveAnswer(PAGE, { storyId: 'b', answer: 'same' }, false)
    expect(await takeAnswerBack(PAGE, false)).toMatchObject({ storyId: 'b' })
    expect(await takeAnswerBack(PAGE, false)).toMatchObject({ storyId: 'a' })
    expect(await takeAnswerBack(PAGE, false)).toBeNull()
  })

  it('of private windows lie apart and are not seen outside', async () => {
    await saveAnswer(PAGE, { storyId: 'a', answer: 'same' }, true)
    expect(await answersFor(PAGE, false)).toEqual([])
    expect(await answersFor(PAGE, true)).toHaveLength(1)
    expect(await fakeBrowser.storage.local.get()).toEqual({})
    await clearAnswers()
    expect(await answersFor(PAGE, true)).toEqual([])
  })
})
