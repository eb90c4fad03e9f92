import * as v from 'valibot'
import { KeyFileError, PassphraseError, SealError } from './errors'
import { seal, unseal } from './seal'
import type { SyncTarget } from './target'

/** The file that tells each machine how the key is made of the passphrase. It holds no secret. */
const NAME = 'storypulse-key.json'

/** Rounds of PBKDF2 with SHA-256, as OWASP's Password Storage Cheat Sheet recommends. A file that asks for fewer is refused. */
const ROUNDS = 600_000
const MOST_ROUNDS = 10_000_000

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(2000))

const keyFileSchema = (leastRounds: number) =>
  v.object({
    kind: v.literal('storypulse-sync'),
    version: v.literal(1),
    rounds: v.pipe(v.number(), v.integer(), v.minValue(leastRounds), v.maxValue(MOST_ROUNDS)),
    salt: base64,
    /** A known text, sealed: what cannot unseal it is another passphrase. */
    check: base64,
  })

const CHECK = 'storypulse'

type Bytes = Uint8Array<ArrayBuffer>

const toBase64 = (bytes: Bytes) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))

async function makeKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // One passphrase can be typed in several ways on several systems.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(derived, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

type KeyFile = v.InferOutput<ReturnType<typeof keyFileSchema>>

/** @throws KeyFileError */
function readKeyFile(bytes: Bytes, leastRounds: number): KeyFile {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new KeyFileError(cause)
  }
  const read = v.safeParse(keyFileSchema(leastRounds), data)
  if (!read.success) throw new KeyFileError()
  return read.output
}

async function opens(key: CryptoKey, { check }: KeyFile): Promise<boolean> {
  try {
    await unseal(key, NAME, fromBase64(check))
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

async function readKey(bytes: Bytes, passphrase: string, leastRounds: number): Promise<CryptoKey> {
  const file = readKeyFile(bytes, leastRounds)
  const key = await makeKey(passphrase, fromBase64(file.salt), file.rounds)
  if (!(await opens(key, file))) throw new PassphraseError()
  return key
}

async function newKeyFile(passphrase: string, rounds: number): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await makeKey(passphrase, salt, rounds)
  const file = {
    kind: 'storypulse-sync',
    version: 1,
    rounds,
    salt: toBase64(salt),
    check: toBase64(await seal(key, NAME, CHECK)),
  }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** Whether a machine has set the place up, with whichever passphrase. */
export async function isSetUp(place: SyncTarget, signal: AbortSignal): Promise<boolean> {
  return (await place.read(NAME, signal)) !== null
}

/**
 * Whether a place's key file was made for another key than this one. Where there is no key file, or none that can be read,
 * nothing says so.
 */
export async function isForOtherKey(
  place: SyncTarget,
  key: CryptoKey,
  signal: AbortSignal,
): Promise<boolean> {
  const bytes = await place.read(NAME, signal)
  if (!bytes) return false
  try {
    return !(await opens(key, readKeyFile(bytes, 1)))
  } catch (error) {
    if (error instanceof KeyFileError) return false
    throw error
  }
}

/** How often, and after how many ms, a key file that is being written is looked for again. */
const HALF_WRITTEN = { looks: 8, wait: 250 }

function isJson(bytes: Bytes): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}

/**
 * The key file, or null where there is none. Some servers write in place, so that a machine that reads meanwhile finds the
 * file empty or a part of it.
 */
async function readWhole(place: SyncTarget, signal: AbortSignal): Promise<Bytes | null> {
  for (let look = 1; ; look++) {
    const bytes = await place.read(NAME, signal)
    if (!bytes || isJson(bytes) || look >= HALF_WRITTEN.looks) return bytes
    await new Promise((resolve) => setTimeout(resolve, HALF_WRITTEN.wait))
    signal.throwIfAborted()
  }
}

/** Sets a place up, unless another machine did meanwhile. @returns what lies there then. */
async function setUp(
  place: SyncTarget,
  passphrase: string,
  rounds: number,
  signal: AbortSignal,
): Promise<Bytes> {
  const mine = await newKeyFile(passphrase, rounds)
  // Looked for again, because making a key takes its time.
  const theirs = await readWhole(place, signal)
  if (theirs) return theirs
  await place.write(NAME, mine, signal, { isNew: true })
  const written = await readWhole(place, signal)
  if (!written) throw new KeyFileError()
  return written
}

const areSame = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, index) => byte === b[index])

/** Key files that replace one another while they are read; two machines that set a place up at once make two. */
const MOST_REPLACED = 5

/**
 * The key of a place. The first machine sets the place up; each other one must know the same passphrase. The key cannot be
 * taken out of the browser again, and the passphrase is kept nowhere.
 * @param rounds how many a new place is set up with, and the least that one already set up may ask for; tests take few.
 * @throws PassphraseError, KeyFileError, and what the place throws.
 */
export async function keyOf(
  place: SyncTarget,
  passphrase: string,
  signal: AbortSignal,
  rounds = ROUNDS,
): Promise<CryptoKey> {
  let bytes = (await readWhole(place, signal)) ?? (await setUp(place, passphrase, rounds, signal))
  for (let replaced = 0; ; replaced++) {
    const key = await readKey(bytes, passphrase, rounds)
    // Not every server keeps a file that is there: a machine that sets the place up at the same moment replaces it.
    const now = await readWhole(place, signal)
    if (!now || areSame(now, bytes) || replaced >= MOST_REPLACED) return key
    bytes = now
  }
}
