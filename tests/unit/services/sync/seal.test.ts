import { expect, test } from 'vitest'
import { SealError } from '../../../../services/sync/errors'
import { seal, unseal } from '../../../../services/sync/seal'

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

test('a sealed file is read with its key and under its name alone, and only whole', async () => {
  const key = await newKey()
  const text = 'Straße '.repeat(500)
  const bytes = await seal(key, 'a', text)
  expect(new TextDecoder().decode(bytes)).not.toContain('Stra')
  expect(bytes.length).toBeLessThan(300)
  expect(await unseal(key, 'a', bytes)).toBe(text)
  await expect(unseal(await newKey(), 'a', bytes)).rejects.toThrow(SealError)
  await expect(unseal(key, 'b', bytes)).rejects.toThrow(SealError)
  for (const place of [0, 5, bytes.length - 1]) {
    const broken = bytes.slice()
    broken[place] = (broken[place] ?? 0) ^ 1
    await expect(unseal(key, 'a', broken)).rejects.toThrow(SealError)
  }
  await expect(unseal(key, 'a', bytes.slice(0, 20))).rejects.toThrow(SealError)
  await expect(unseal(key, 'a', new Uint8Array())).rejects.toThrow(SealError)
})
