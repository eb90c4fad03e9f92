import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PROJECT } from '../../harness/browsers'
import { environment } from './command'

/** Starts a command of package.json that does not end by itself. The function it returns ends it, with all it started. */
export function startCommand(name: string): () => Promise<void> {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: PROJECT,
    env: environment(),
    detached: true,
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  return async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}
