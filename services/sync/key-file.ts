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

async function readKey(bytes: Bytes, passphrase: string, leastRounds: number): Promise<CryptoKey> {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new KeyFileError(cause)
  }
  const read = v.safeParse(keyFileSchema(leastRounds), data)
  if (!read.success) throw new KeyFileError()
  const { rounds, salt, check } = read.output
  const key = await makeKey(passphrase, fromBase64(salt), rounds)
  try {
    await unseal(key, NAME, fromBase64(check))
  } catch (error) {
    if (error instanceof SealError) throw new PassphraseError()
    throw error
  }
  return key
}

async function writeKey(
  place: SyncTarget,
  passphrase: string,
  rounds: number,
  signal: AbortSignal,
): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await makeKey(passphrase, salt, rounds)
  const file = {
    kind: 'storypulse-sync',
    version: 1,
    rounds,
    salt: toBase64(salt),
    check: toBase64(await seal(key, NAME, CHECK)),
  }
  await place.write(NAME, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`), signal, {
    isNew: true,
  })
}

/** Whether a machine has set the place up, with whichever passphrase. */
export async function isSetUp(place: SyncTarget, signal: AbortSignal): Promise<boolean> {
  return (await place.read(NAME, signal)) !== null
}

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
  const there = await place.read(NAME, signal)
  if (!there) await writeKey(place, passphrase, rounds, signal)
  // Read back, because another machine may have set the place up at the same moment.
  const written = there ?? (await place.read(NAME, signal))
  if (!written) throw new KeyFileError()
  return readKey(written, passphrase, rounds)
}
