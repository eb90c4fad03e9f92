import { describe, expect, test } from 'vitest'
import { again, command } from './support/command'

describe.concurrent('reports', () => {
  test('npm run sizes names every script and package with its bytes', async () => {
    const { code, stdout, stderr } = await command('sizes')
    expect(code, stderr).toBe(0)
    for (const script of ['gate.js', 'host.js', 'background.js'])
      expect(stdout).toMatch(new RegExp(`\\| \`?${script.replace('.', '\\.')}\`? +\\|.*\\d`))
    expect(stdout).toMatch(/\.zip/)
  })

  test('npm run coverage tells of each folder how much of it runs', async () => {
    const folders = ['--folder', 'core/text', '--folder', 'entrypoints/welcome']
    const { code, stdout, stderr } = await command('coverage', [
      'tests/unit/core/text/numbers.test.ts',
      ...folders,
    ])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/core.*\d/)
    expect(stdout).toMatch(/entrypoints.*\b0\b/)
  })

  test('npm run coverage ends with 2 where there are no such sources', async () => {
    const { code, stderr } = await again('coverage', ['--folder', 'tests'])
    expect(stderr).toMatch(/^No sources in tests\nnpm run coverage/)
    expect(code).toBe(2)
  })
})
