import { afterAll, expect, it, vi } from 'vitest'
import { CallFailedError, createCaller, serveCalls } from '../../../page/calls'
import { InjectionOrderError } from '../../../page/world'

const { port1, port2 } = new MessageChannel()
const onEvent = vi.fn()
const call = createCaller(port1, onEvent)
serveCalls(port2, (name, payload) => {
  if (name === 'fail') throw new InjectionOrderError('article')
  if (name === 'fail oddly') throw 'odd'
  return payload
})
afterAll(() => port1.close())

it('is answered with what the other side returns', async () => {
  expect(await call('echo', { a: [1] })).toEqual({ a: [1] })
  expect(await call('echo', undefined)).toBeNull()
})

it('fails loudly with the name of the call and of what went wrong', async () => {
  vi.spyOn(console, 'debug').mockReturnValue()
  const failed = call('fail', null)
  await expect(failed).rejects.toThrow(CallFailedError)
  await expect(failed).rejects.toThrow('fail: InjectionOrderError')
  await expect(call('fail oddly', null)).rejects.toThrow('fail oddly: Error')
})

it('tells apart what the other side says by itself', async () => {
  port2.postMessage({ event: 'mode' })
  await vi.waitFor(() => expect(onEvent).toHaveBeenCalledExactlyOnceWith({ event: 'mode' }))
})
