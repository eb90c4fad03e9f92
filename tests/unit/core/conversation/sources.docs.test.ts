import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ConversationSource, RequestLimits } from '../../../../core/conversation/source'
import { SOURCES } from '../../../../core/conversation/source-list'

const DOC = readFileSync('docs/conversation.md', 'utf8')
const all: readonly ConversationSource[] = SOURCES

const cells = (line: string) =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')

function allowed({ windows, gap }: RequestLimits): string {
  const said = windows.map(({ requests, seconds }) => `${requests} in ${seconds} s`)
  return [...said, ...(gap > 0 ? [`${gap} ms apart`] : [])].join(', ') || 'not said'
}

/** The rows of the table of limits, as the definitions have them. */
const rows = all.flatMap(({ name, limits, session }) => [
  [name, allowed(limits), `<${limits.source}>`],
  ...(session ? [[`${name}, with your session`, allowed(session.limits), `<${session.limits.source}>`]] : []),
])

test('the table of limits says what the definitions say, and where it is from', () => {
  const table = DOC.split('<!-- limits -->')[1]?.split('<!-- /limits -->')[0] ?? ''
  const [, , ...written] = table.trim().split('\n').map(cells)
  expect(written).toEqual(rows)
})

test('every source has its row in the table of what it is told, with its hosts', () => {
  for (const { name, hosts } of all) {
    const row = DOC.split('\n').find((line) => cells(line)[0] === name) ?? ''
    expect(row, name).not.toBe('')
    for (const host of hosts) expect(row).toContain(`\`${host}\``)
  }
})
