import { expect, test } from 'vitest'
import { failedWith, PASSED } from '../../../../scripts/lib/vitest-report'
import { type Done, type Stage, schedule } from '../../../../scripts/test/schedule'

/** Stages by their names, of which each ends when it is told to. */
function standIns(...stages: (Partial<Stage> & { name: string })[]) {
  const log: string[] = []
  const ends = new Map<string, () => void>()
  const made = stages.map(
    (stage): Stage => ({
      needs: [],
      cores: 1,
      work: () =>
        new Promise((resolve) => {
          log.push(`${stage.name} begins`)
          ends.set(stage.name, () => resolve(PASSED))
        }),
      ...stage,
    }),
  )
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  const done: Done[] = []
  return { log, end, done, run: (cores: number) => schedule(made, cores, (one) => done.push(one)) }
}

test('as many stages run at once as there are cores, in the order given', async () => {
  const { log, end, run } = standIns({ name: 'a' }, { name: 'b' }, { name: 'c' })
  const all = run(2)
  expect(log).toEqual(['a begins', 'b begins'])
  await end('b')
  expect(log).toEqual(['a begins', 'b begins', 'c begins'])
  await end('a')
  await end('c')
  await all
})

test('a stage waits for what it needs, and others go before it meanwhile', async () => {
  const { log, end, run } = standIns({ name: 'build' }, { name: 'use', needs: ['build'] }, { name: 'other' })
  const all = run(2)
  expect(log).toEqual(['build begins', 'other begins'])
  await end('build')
  expect(log.at(-1)).toBe('use begins')
  await end('other')
  await end('use')
  await all
})

test('a stage that wants more cores than there are runs alone', async () => {
  const { log, end, run } = standIns({ name: 'small' }, { name: 'large', cores: 8 })
  const all = run(2)
  expect(log).toEqual(['small begins'])
  await end('small')
  expect(log.at(-1)).toBe('large begins')
  await end('large')
  await all
})

test('what needs a stage that failed is not run, and fails', async () => {
  const { log, done, run } = standIns(
    { name: 'build', work: async () => failedWith('no') },
    { name: 'use', needs: ['build'] },
    { name: 'use of it', needs: ['use'] },
  )
  await run(2)
  expect(log).toEqual([])
  expect(done.map(({ count }) => count.failed)).toEqual([1, 1, 1])
  expect(done[1]?.count.failures).toEqual(['Not run, because “build” failed.'])
})

test('a need that is not part of this run holds nobody up', async () => {
  const { end, done, run } = standIns({ name: 'use', needs: ['build'] })
  const all = run(2)
  await end('use')
  await all
  expect(done).toHaveLength(1)
})

test('a stage that throws has failed', async () => {
  const { done, run } = standIns({ name: 'a', work: () => Promise.reject(new Error('no disk')) })
  await run(1)
  expect(done[0]?.count.failures).toEqual(['Error: no disk'])
})
