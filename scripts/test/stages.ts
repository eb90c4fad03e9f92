import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scriptSizes } from '../../bench/bytes'
import { type BrowserKind, PROJECT } from '../../tests/harness/browsers'
import { RELEASE_OUT } from '../lib/build'
import { run } from '../lib/run'
import { type Count, failedWith, PASSED } from '../lib/vitest-report'
import { judgeLint } from '../lib/web-ext-lint'
import { lanes } from './lanes'
import type { Stage } from './schedule'
import SECONDS from './seconds.json'
import { tool, vitest } from './tools'

/** What of the suite is to run. */
export interface Choice {
  /** Groups of stages; null for all. */
  only: readonly Group[] | null
  /** Without the slow end-to-end tests, Firefox and the commands. */
  isQuick: boolean
  /** At full size and with the times a reader has. */
  isLong: boolean
}

/** What stages can be chosen by. */
export const GROUPS = ['check', 'unit', 'build', 'chromium', 'firefox', 'commands'] as const
export type Group = (typeof GROUPS)[number]

/** Where the end-to-end builds lie. */
const out = (isLong: boolean) => (isLong ? '.output/long' : '.output/e2e')

/** Browsers of one kind that share its tests. */
const LANES = 2

/** Cores one of these browsers keeps busy; most of the time it waits. */
const CORES_OF_LANE = 0.5

const NAMES: Record<BrowserKind, string> = { chromium: 'Chromium', firefox: 'Firefox' }

/** What makes the second check quicker than the first. */
const CACHE = '.cache/check'

const FOR_FIREFOX = ['-b', 'firefox', '--mv3']
/** Looks with the entry points as the only entries. */
const PRODUCT_CODE = [
  '-c',
  'knip.product.json',
  '--include',
  'files,exports,types',
  '--cache',
  '--cache-location',
  '.cache/check/knip-product',
]

/** The gate is in every page, so it stays below this many bytes, gzipped. */
const LARGEST_GATE = 6 * 1024

/** Packages the release. An archive of an earlier run goes first: none may be taken for what this one wrote. */
const packageFor = (kind: BrowserKind) => (): Promise<Count> => {
  const its = kind === 'chromium' ? /-chrome\.zip$/ : /-(?:firefox|sources)\.zip$/
  const out = join(PROJECT, RELEASE_OUT)
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(out)) if (its.test(name)) rmSync(join(out, name))
  return tool('wxt', ['zip', ...(kind === 'firefox' ? FOR_FIREFOX : [])])()
}

async function gateSize(): Promise<Count> {
  const gate = (await scriptSizes('.output/chrome-mv3')).find(({ script }) => script === 'gate.js')
  return gate && gate.gzip <= LARGEST_GATE
    ? PASSED
    : failedWith(`gate.js has ${gate?.gzip} bytes gzipped, more than ${LARGEST_GATE}`)
}

async function webExtLint(): Promise<Count> {
  const args = ['lint', '-s', '.output/firefox-mv3', '-o', 'json', '--no-config-discovery']
  const { output } = await run('web-ext', args)
  return judgeLint(output.slice(output.indexOf('{')))
}

/** The end-to-end tests of a browser, spread over its lanes. */
function lanesOf(kind: BrowserKind, { isQuick, isLong }: Choice): Stage[] {
  const files = readdirSync(join(PROJECT, 'tests', 'e2e'))
    .filter((file) => file.endsWith('.test.ts') && !(isQuick && file.endsWith('.slow.test.ts')))
    .map((file) => `tests/e2e/${file}`)
  const name = NAMES[kind]
  return lanes(files, LANES, SECONDS).map((lane, at) => ({
    name: `end to end in ${name}, lane ${at + 1}`,
    needs: [`test build for ${name}`],
    cores: CORES_OF_LANE,
    work: vitest(
      `e2e-${kind}-${at + 1}`,
      'vitest.e2e.config.ts',
      { BROWSER: kind, STORYPULSE_E2E: out(isLong), STORYPULSE_LONG: isLong ? '1' : '' },
      lane,
    ),
  }))
}

/** The main job in the package as it ships, whose sidebar only the driver can look into. */
function releaseOf(kind: BrowserKind): Stage {
  const name = NAMES[kind]
  return {
    name: `the release in ${name}`,
    needs: [`package for ${name}`],
    cores: CORES_OF_LANE,
    work: vitest(`release-${kind}`, 'vitest.release.config.ts', { BROWSER: kind }),
  }
}

/** The commands of README and CONTRIBUTING. */
function commandsOf({ isLong }: Choice): Stage {
  const names = Object.values(NAMES)
  return {
    name: 'commands',
    needs: names.flatMap((name) => [`test build for ${name}`, `package for ${name}`]),
    cores: 1,
    work: vitest('commands', 'vitest.commands.config.ts', {
      STORYPULSE_BUILT: '1',
      STORYPULSE_E2E: out(isLong),
      STORYPULSE_LONG: isLong ? '1' : '',
    }),
  }
}

/** All stages of a run, in the order in which they begin where there are cores. */
export function stagesOf(choice: Choice): Stage[] {
  const { only, isQuick, isLong } = choice
  const forTests = {
    STORYPULSE_OUT: out(isLong),
    STORYPULSE_TIMES: isLong ? 'real' : 'short',
  }
  const long = { STORYPULSE_LONG: isLong ? '1' : '' }
  const stage = (name: string, cores: number, work: Stage['work'], needs: string[] = []): Stage => ({
    name,
    needs,
    cores,
    work,
  })
  const forChromium = stage('test build for Chromium', 1, tool('wxt', ['build'], forTests))
  const groups: Record<Group, Stage[]> = {
    check: [
      stage('generated types', 1, tool('wxt', ['prepare'])),
      stage('lint', 1, tool('biome', ['check', '.'])),
      stage(
        'types',
        1,
        tool('tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`]),
        ['generated types'],
      ),
      stage('unused code', 1, tool('knip', ['--cache', '--cache-location', `${CACHE}/knip`]), [
        'generated types',
      ]),
      // With the entry points as the only entries: what scripts and tests alone use has no place in what ships.
      stage('code that does not ship', 1, tool('knip', PRODUCT_CODE), ['generated types']),
    ],
    build: isQuick
      ? [forChromium]
      : [
          forChromium,
          stage('test build for Firefox', 1, tool('wxt', ['build', ...FOR_FIREFOX], forTests)),
          stage('package for Chromium', 1, packageFor('chromium')),
          stage('package for Firefox', 1, packageFor('firefox')),
          stage('size of the gate', 0, gateSize, ['package for Chromium']),
          stage('web-ext lint', 1, webExtLint, ['package for Firefox']),
        ],
    unit: [stage('unit and property tests', 2, vitest('unit', 'vitest.config.ts', long))],
    chromium: [...lanesOf('chromium', choice), ...(isQuick ? [] : [releaseOf('chromium')])],
    firefox: isQuick ? [] : [...lanesOf('firefox', choice), releaseOf('firefox')],
    commands: isQuick ? [] : [commandsOf(choice)],
  }
  return GROUPS.filter((group) => only === null || only.includes(group)).flatMap((group) => groups[group])
}
