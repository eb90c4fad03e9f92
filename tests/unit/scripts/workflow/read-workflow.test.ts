import { expect, test } from 'vitest'
import { commandsOf, readWorkflow } from '../../../../scripts/workflow/read-workflow'

const workflow = (job: string) => `
on:
  push:
  pull_request:
permissions:
  contents: read
concurrency:
  group: one
  cancel-in-progress: true
jobs:
  only:
    runs-on: ubuntu-24.04
${job}`

test('a line is told for each value of the matrix that stands in it, and else once', () => {
  const { jobs } = readWorkflow(
    workflow(`    timeout-minutes: 5
    strategy:
      matrix:
        node: [20, 22]
    steps:
      - run: npm run zip
      - run: |
          npm test -- --only unit
          echo \${{ matrix.node }}
`),
  )
  const { only } = jobs
  expect(only && commandsOf(only)).toEqual(['npm run zip', 'npm test -- --only unit', 'echo 20', 'echo 22'])
})

test('a job without a time limit is refused', () => {
  expect(() => readWorkflow(workflow('    steps: []'))).toThrow(/timeout-minutes/)
})
