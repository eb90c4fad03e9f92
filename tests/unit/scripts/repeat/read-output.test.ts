import { describe, expect, test } from 'vitest'
import { readOutput } from '../../../../scripts/repeat/read-output'

const GREEN = `> storypulse@0.1.0 test
> node scripts/setup.mjs --browsers && tsx scripts/test.ts --only chromium,firefox

Generating types: wxt prepare
ok      301.5 s  end to end in Chromium, lane 1: 120 passed, 0 failed
ok      402.0 s  end to end in Firefox, lane 1: 118 passed, 0 failed
The slowest tests:
    12.3 s  the sidebar folds (end to end in Firefox, lane 1)
All of it took 402 s.
238 passed, 0 failed
`

const RED = `ok      301.5 s  end to end in Chromium, lane 1: 120 passed, 0 failed
FAILED  402.0 s  end to end in Firefox, lane 1: 116 passed, 2 failed
    the sidebar folds
    AssertionError: expected 'a' to be 'b'

    - Expected
    + Received
        at /project/tests/e2e/sidebar.test.ts:12:3
        at runTest (node_modules/vitest/runner.js:1:2)
    sync: two machines meet
    WaitedInVainError: the gate
        at until (/project/tests/harness/until.ts:9:1)
ok        0.1 s  something else: 1 passed, 0 failed
237 passed, 2 failed
`

describe('what npm test printed', () => {
  test('a green run has its counts and no failures', () => {
    expect(readOutput(GREEN, 0)).toEqual({ passed: 238, failed: 0, failures: [] })
  })

  test('each failure is named by its first line, after its stage', () => {
    expect(readOutput(RED, 1)).toEqual({
      passed: 237,
      failed: 2,
      failures: [
        'end to end in Firefox: the sidebar folds',
        'end to end in Firefox: sync: two machines meet',
      ],
    })
  })

  test('lines end as on Windows too', () => {
    expect(readOutput(RED.replaceAll('\n', '\r\n'), 1)).toEqual(readOutput(RED, 1))
  })

  test('the counts at the end hold, whatever a test printed before', () => {
    expect(readOutput(`7 passed, 7 failed\n${GREEN}`, 0)).toMatchObject({ passed: 238, failed: 0 })
  })

  test('no more names are read than tests failed, whatever follows a stack', () => {
    const output = `FAILED    2.0 s  end to end in Chromium, lane 1: 1 passed, 1 failed
    a test
        at one.ts:1:1
    Caused by: Error: another
        at two.ts:1:1
1 passed, 1 failed
`
    expect(readOutput(output, 1).failures).toEqual(['end to end in Chromium: a test'])
  })

  test('a failure that cannot be told from the one before it is counted', () => {
    const output = `FAILED    2.0 s  end to end in Chromium, lane 1: 1 passed, 2 failed
    a test
    Error: cut sh
    another test
        at two.ts:1:1
1 passed, 2 failed
`
    expect(readOutput(output, 1).failures).toEqual([
      'end to end in Chromium: a test',
      'end to end in Chromium: without a name, 1',
    ])
  })

  test('failures in both browsers are told apart', () => {
    const output = `FAILED    2.0 s  end to end in Chromium, lane 1: 0 passed, 1 failed
    a test
        at one.ts:1:1
FAILED    2.0 s  end to end in Firefox, lane 1: 0 passed, 1 failed
    a test
        at one.ts:1:1
0 passed, 2 failed
`
    expect(readOutput(output, 1).failures).toEqual([
      'end to end in Chromium: a test',
      'end to end in Firefox: a test',
    ])
  })

  test('a run that did not end counts as failed and says why', () => {
    expect(readOutput('Generating types: wxt prepare\n', 1)).toEqual({
      passed: 0,
      failed: 1,
      failures: ['the run ended with exit code 1 and no closing line'],
    })
    expect(readOutput('', null).failures).toEqual(['a signal ended the run and no closing line'])
  })

  test('a run that broke off after a failed stage keeps what that said', () => {
    const cut = RED.slice(0, RED.indexOf('ok     something'))
    expect(readOutput(cut, null)).toMatchObject({ failed: 2, failures: readOutput(RED, 1).failures })
  })

  test('an exit code other than 0 is a failure, whatever the counts say', () => {
    expect(readOutput(GREEN, 1)).toEqual({
      passed: 238,
      failed: 1,
      failures: ['the run ended with exit code 1'],
    })
  })
})
