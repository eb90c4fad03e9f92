import { expect, test } from 'vitest'
import { lines } from './support/command'

/** A run on pages during which the driver finds out something that nobody waits for. */
const running = (message: string) => `
  import { withGoneFrames } from './bench/lib/gone-frames.ts'
  await withGoneFrames(async () => {
    void Promise.reject(new Error(${JSON.stringify(message)}))
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
  console.log('went on')`

test.each([
  'Execution context was destroyed, most likely because of a navigation.',
  "Attempted to use detached Frame 'F1'.",
  'Navigating frame was detached',
])('a run on pages goes on after “%s”', async (message) => {
  const { code, stdout, stderr } = await lines(running(message))
  expect(stderr).toBe(`A frame went while it was looked at: ${message}\n`)
  expect(stdout).toBe('went on\n')
  expect(code).toBe(0)
})

test('a run on pages does not go on after what has nothing to do with frames', async () => {
  const { code, stdout, stderr } = await lines(running('The disk is full'))
  expect(stderr).toMatch(/The disk is full/)
  expect(stdout).toBe('')
  expect(code).not.toBe(0)
})
