import { afterEach, expect, it } from 'vitest'
import { WORLD_KEY } from '../../../core/page-world'
import { InjectionOrderError, needed, share, shared, take } from '../../../page/world'

afterEach(() => void Reflect.deleteProperty(globalThis, Symbol.for(WORLD_KEY)))

it('holds nothing before anything was left', () => {
  expect(shared('gate')).toBeUndefined()
  expect(take('handed')).toBeUndefined()
})

it('finds what another script left, as often as it is asked', () => {
  const gate = new AbortController()
  share('gate', gate)
  expect([shared('gate'), shared('gate'), needed('gate')]).toEqual([gate, gate, gate])
})

it('finds what the background handed over', () => {
  Reflect.set(globalThis, Symbol.for(WORLD_KEY), { handed: { token: 'a' } })
  expect(take('handed')).toEqual({ token: 'a' })
})

it('gives what is taken once', () => {
  share('handed', { token: 'a' })
  expect([take('handed'), take('handed')]).toEqual([{ token: 'a' }, undefined])
})

it('is loud where what a script needs was never left', () => {
  expect(() => needed('article')).toThrow(InjectionOrderError)
  expect(() => needed('article')).toThrow('article')
})
