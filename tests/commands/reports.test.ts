import { describe, expect, test } from 'vitest'
import { command } from './support/command'

describe.concurrent('reports', () => {
  test('npm run sizes names every script and package with its bytes', async () => {
    const { code, stdout, stderr } = await command('sizes')
    expect(code, stderr).toBe(0)
    for (const script of ['gate.js', 'host.js', 'background.js'])
      expect(stdout).toMatch(new RegExp(`\\| \`?${script.replace('.', '\\.')}\`? +\\|.*\\d`))
    expect(stdout).toMatch(/\.zip/)
  })

  test('npm run coverage tells of each folder how much of it runs', async () => {
    const { code, stdout, stderr } = await command('coverage', ['tests/unit/core/text/numbers.test.ts'])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/core.*\d/)
    expect(stdout).toMatch(/entrypoints.*\b0\b/)
  })
})
