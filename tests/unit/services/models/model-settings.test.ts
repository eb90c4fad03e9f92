import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ConfiguredModel } from '../../../../core/models/configured-model'
import {
  chooseModel,
  clearModels,
  forgetRemoved,
  modelsView,
  modelWithKey,
  noteUse,
  putBackModel,
  removeModel,
  saveChoices,
  saveModel,
} from '../../../../services/models/model-settings'

const model = (id: string, change: Partial<ConfiguredModel> = {}): ConfiguredModel => ({
  id,
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  model: `model-${id}`,
  ...change,
})

const kept = async () => JSON.stringify(await fakeBrowser.storage.local.get())

beforeEach(() => fakeBrowser.reset())

describe('the models of a reader', () => {
  test('the first becomes the default, the last used stands in for it', async () => {
    await saveModel(model('a'), 'sk-a')
    const view = await saveModel(model('b'), null)
    expect(view).toMatchObject({ defaultId: 'a', lastUsedId: 'a' })
    await noteUse('b')
    await chooseModel('b')
    expect(await modelsView()).toMatchObject({ defaultId: 'b', lastUsedId: 'b' })
    await chooseModel('nobody')
    expect(await modelsView()).toMatchObject({ defaultId: 'b' })
  })

  test('a view never holds a key', async () => {
    const view = await saveModel(model('a'), 'sk-secret')
    expect(JSON.stringify(view)).not.toContain('sk-secret')
    expect(view.models).toEqual([{ ...model('a'), hasKey: true }])
    expect(await modelWithKey('a')).toEqual({ model: model('a'), key: 'sk-secret' })
  })

  test('keys lie in an item of their own', async () => {
    await saveModel(model('a'), 'sk-secret')
    const { models } = await fakeBrowser.storage.local.get('models')
    expect(JSON.stringify(models)).not.toContain('sk-secret')
  })

  test('a key stays with a change, goes with an empty one, and never moves to another host', async () => {
    await saveModel(model('a'), 'sk-a')
    expect((await saveModel(model('a', { model: 'other' }), null)).models[0]?.hasKey).toBe(true)
    expect(
      (await saveModel(model('a', { address: 'https://api.openai.com/v2' }), null)).models[0]?.hasKey,
    ).toBe(true)
    expect(
      (await saveModel(model('a', { address: 'https://evil.example/v1' }), null)).models[0]?.hasKey,
    ).toBe(false)
    await saveModel(model('a'), 'sk-b')
    expect((await saveModel(model('a'), '')).models[0]?.hasKey).toBe(false)
  })

  test('a removed model is put back with its key, place and rank', async () => {
    await saveModel(model('a'), 'sk-a')
    await saveModel(model('b'), null)
    expect(await removeModel('a')).toMatchObject({ defaultId: 'b', removed: { id: 'a' } })
    await expect(modelWithKey('a')).rejects.toThrow('no model')
    const view = await putBackModel()
    expect(view).toMatchObject({ defaultId: 'a', removed: null })
    expect(view.models.map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await modelWithKey('a')).key).toBe('sk-a')
  })

  test('the key of a removed model goes with the next removal, or when the options are opened again', async () => {
    await saveModel(model('a'), 'sk-a')
    await saveModel(model('b'), 'sk-b')
    await removeModel('a')
    await removeModel('b')
    expect(await kept()).not.toContain('sk-a')
    expect(await kept()).toContain('sk-b')
    await forgetRemoved()
    expect(await kept()).not.toContain('sk-b')
    expect((await putBackModel()).models).toEqual([])
  })

  test('choices are kept, and everything can be forgotten', async () => {
    await saveModel(model('a'), 'sk-a')
    expect((await saveChoices({ tone: 'plain' })).choices).toEqual({
      language: 'page',
      tone: 'plain',
      length: 'normal',
    })
    await clearModels()
    expect(await modelsView()).toMatchObject({ models: [], defaultId: null, choices: { tone: 'neutral' } })
    expect(await kept()).not.toContain('sk-a')
  })

  test('a damaged record loses only what is damaged', async () => {
    await fakeBrowser.storage.local.set({
      models: {
        models: [model('a'), { id: 'b' }, 7],
        defaultId: 'gone',
        lastUsedId: 4,
        choices: { tone: 'loud', length: 'short' },
      },
      modelKeys: 'nonsense',
    })
    const view = await modelsView()
    expect(view.models.map(({ id }) => id)).toEqual(['a'])
    expect(view).toMatchObject({ defaultId: 'a', choices: { tone: 'neutral', length: 'short' } })
  })

  test('thirty are enough', async () => {
    for (let i = 0; i < 30; i++) await saveModel(model(`m${i}`), null)
    await expect(saveModel(model('one more'), 'sk-x')).rejects.toThrow('More than 30')
    expect(await kept()).not.toContain('sk-x')
  })
})
