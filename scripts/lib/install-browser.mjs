import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A download that is not done after this long never will be, ms. */
const LONGEST = 4 * 60_000

/** Without a first byte for this long there is no way to the download host, ms. */
const REACHABLE_WITHIN = 8000

const HOSTS = {
  chromium: 'https://storage.googleapis.com/chrome-for-testing-public/',
  firefox: 'https://archive.mozilla.org/',
}
const BUILDS = { chromium: 'chrome@stable', firefox: 'firefox@stable' }
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' }

async function reachable(kind) {
  try {
    await fetch(HOSTS[kind], { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN) })
    return true
  } catch {
    return false
  }
}

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', timeout: LONGEST }).status === 0

async function download(kind, project, say) {
  const installer = join(project, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js')
  if (!existsSync(installer) || !(await reachable(kind))) {
    say(`  no way to ${new URL(HOSTS[kind]).host}`)
    return false
  }
  say(`  downloading ${BUILDS[kind]} into .cache/browsers (about 150 MB)`)
  return run(process.execPath, [
    installer,
    'install',
    BUILDS[kind],
    '--path',
    join(project, '.cache', 'browsers'),
  ])
}

function installPackage(kind, say) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false
  const root = process.getuid?.() === 0
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false
  say(`  installing the package ${PACKAGES[kind]} with apt-get`)
  const apt = (...args) => {
    const quiet = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return root ? run('env', quiet) : run('sudo', ['-n', 'env', ...quiet])
  }
  // The lists first: an old list names an old browser, which may be too old for the extension. Without a way to them what
  // is known already has to do.
  apt('update')
  return apt('install', '-y', '--no-install-recommends', PACKAGES[kind])
}

/**
 * Brings a browser onto the machine: by download into the project's own cache, else as the system's package.
 * @param {'chromium' | 'firefox'} kind
 * @param {string} project
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installBrowser(kind, project, say) {
  return (await download(kind, project, say)) || installPackage(kind, say)
}
