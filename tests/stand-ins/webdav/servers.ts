import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real WebDAV server on this machine. */
export interface RealServer {
  /** The address of its folder, with a slash at the end. */
  address: string
  close(): Promise<void>
}

/** A kind of server that may be installed. */
interface ServerKind {
  name: string
  /** What is missing for it to run; null where nothing is. */
  lacks(): string | null
  start(): Promise<RealServer>
}

/** Who signs in. Without a colon, which the server of npm takes for the end of the name. */
export const REAL_READER = { user: 'ada', password: 'pass wörd' }
const { user, password } = REAL_READER

/** Debian keeps servers where a reader's path does not lead. */
const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
const program = (name: string) =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

/** Waits until a server answers at all, or has ended. */
async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said()}`)
    try {
      await (await fetch(address)).body?.cancel()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`The server does not answer:\n${said()}`)
}

interface Command {
  run: string
  args: string[]
}

/** Starts a server in a folder of its own. `command` writes what it needs there. */
async function started(
  path: string,
  command: (folder: string, port: number) => Command,
): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'storypulse-dav-'))
  mkdirSync(join(folder, 'files'))
  // A server that runs as another user than we do has to write here.
  for (const path of [folder, join(folder, 'files')]) chmodSync(path, 0o777)
  const port = await freePort()
  const { run, args } = command(folder, port)
  const child = spawn(run, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)))
  const address = `http://127.0.0.1:${port}${path}`
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(address, child, () => said)
  } catch (error) {
    await close()
    throw error
  }
  return { address, close }
}

/** A line of Apache's password file: https://httpd.apache.org/docs/2.4/misc/password_encryptions.html */
const passwordLine = () => `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`

/** Apache serves nothing as root. Whom it serves as instead must be let into its folder. */
function asRoot(): string {
  return process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''
}

const MODULES = '/usr/lib/apache2/modules'
const APACHE_MODULES = [
  'mpm_event',
  'auth_basic',
  'authn_file',
  'authn_core',
  'authz_user',
  'authz_core',
  'dav',
  'dav_fs',
]

const apache: ServerKind = {
  name: 'Apache mod_dav',
  lacks: () =>
    program('apache2') && existsSync(join(MODULES, 'mod_dav.so')) ? null : 'apache2 is not installed',
  start: () =>
    started('/files/', (folder, port) => {
      writeFileSync(join(folder, 'passwords'), passwordLine())
      const modules = APACHE_MODULES.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
      writeFileSync(
        join(folder, 'httpd.conf'),
        `${modules.join('\n')}
ServerName localhost
ServerRoot ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
${asRoot()}
Listen 127.0.0.1:${port}
DocumentRoot ${folder}
DavLockDB ${folder}/locks
<Directory ${folder}/files>
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile ${folder}/passwords
  Require valid-user
</Directory>
`,
      )
      return { run: program('apache2') ?? '', args: ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND'] }
    }),
}

const lighttpd: ServerKind = {
  name: 'lighttpd mod_webdav',
  lacks: () =>
    program('lighttpd') && existsSync('/usr/lib/lighttpd/mod_webdav.so')
      ? null
      : 'lighttpd with lighttpd-mod-webdav is not installed',
  start: () =>
    started('/files/', (folder, port) => {
      writeFileSync(join(folder, 'passwords'), `${user}:${password}\n`)
      writeFileSync(
        join(folder, 'lighttpd.conf'),
        `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
auth.backend = "plain"
auth.backend.plain.userfile = "${folder}/passwords"
$HTTP["url"] =~ "^/files(?:/|$)" {
  webdav.activate = "enable"
  webdav.sqlite-db-name = "${folder}/locks.db"
  auth.require = ("" => ("method" => "basic", "realm" => "files", "require" => "valid-user"))
}
`,
      )
      return { run: program('lighttpd') ?? '', args: ['-D', '-f', join(folder, 'lighttpd.conf')] }
    }),
}

const rclone: ServerKind = {
  name: 'rclone serve webdav',
  lacks: () => (program('rclone') ? null : 'rclone is not installed'),
  start: () =>
    started('/', (folder, port) => ({
      run: program('rclone') ?? '',
      args: [
        'serve',
        'webdav',
        join(folder, 'files'),
        `--addr=127.0.0.1:${port}`,
        `--user=${user}`,
        `--pass=${password}`,
        '--dir-cache-time=0s',
        `--config=${join(folder, 'rclone.conf')}`,
      ],
    })),
}

const npmServer: ServerKind = {
  name: 'webdav-server of npm',
  lacks: () => null,
  start: async () => {
    const { v2 } = await import('webdav-server')
    const folder = mkdtempSync(join(tmpdir(), 'storypulse-dav-'))
    const users = new v2.SimpleUserManager()
    const rights = new v2.SimplePathPrivilegeManager()
    rights.setRights(users.addUser(user, password, false), '/', ['all'])
    const port = await freePort()
    const server = new v2.WebDAVServer({
      hostname: '127.0.0.1',
      port,
      requireAuthentification: true,
      httpAuthentication: new v2.HTTPBasicAuthentication(users, 'files'),
      privilegeManager: rights,
    })
    await server.setFileSystemAsync('/', new v2.PhysicalFileSystem(folder))
    await server.startAsync(port)
    return {
      address: `http://127.0.0.1:${port}/`,
      close: async () => {
        await server.stopAsync()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

/** The servers that the sync is tried on. */
export const WEBDAV_SERVERS: readonly ServerKind[] = [apache, lighttpd, rclone, npmServer]
