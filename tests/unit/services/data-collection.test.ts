import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { COLLECTED, mayCollect, requestCollection } from '../../../services/data-collection'

const request = vi.fn(async (_wanted: unknown) => true)
const getAll = vi.fn(async (): Promise<unknown> => ({}))
beforeEach(() => {
  request.mockReset().mockResolvedValue(true)
  Object.assign(fakeBrowser.permissions, { request, getAll })
})

describe('in Firefox', () => {
  it('what was granted may be sent, and no more once it is withdrawn', async () => {
    getAll.mockResolvedValue({ data_collection: ['websiteContent'] })
    expect(await mayCollect(COLLECTED.model, true)).toBe(true)
    expect(await mayCollect(COLLECTED.modelWithKey, true)).toBe(false)
    expect(await mayCollect(COLLECTED.byItself, true)).toBe(false)
    getAll.mockResolvedValue({ data_collection: [] })
    expect(await mayCollect(COLLECTED.model, true)).toBe(false)
  })

  it('a version that has no say in it stops nothing', async () => {
    getAll.mockResolvedValue({ origins: [], permissions: [] })
    expect(await mayCollect(COLLECTED.sync, true)).toBe(true)
  })

  it('hosts and kinds are asked for at once, at once in the press', async () => {
    const asked = requestCollection(COLLECTED.sync, ['https://cloud.example/*'], true)
    expect(request).toHaveBeenCalledWith({
      origins: ['https://cloud.example/*'],
      data_collection: ['authenticationInfo', 'browsingActivity', 'websiteContent'],
    })
    expect(await asked).toBe(true)
  })
})

describe('elsewhere', () => {
  it('the press is enough, and only hosts are asked for', async () => {
    expect(await mayCollect(COLLECTED.sync, false)).toBe(true)
    expect(await requestCollection(COLLECTED.byItself, [], false)).toBe(true)
    expect(request).not.toHaveBeenCalled()
    await requestCollection(COLLECTED.model, ['https://a.example/*'], false)
    expect(request).toHaveBeenCalledWith({ origins: ['https://a.example/*'] })
  })
})
