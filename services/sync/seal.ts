import { SealError } from './errors'

/** What a sealed file begins with. */
const MAGIC = new TextEncoder().encode('SPS1')
/** Bytes of the number used once, as AES-GCM takes it (NIST SP 800-38D, section 8.2). */
const IV = 12

type Bytes = Uint8Array<ArrayBuffer>

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

/**
 * Packs and encrypts a text (gzip, AES-GCM with 256 bits). The file's name is sealed with it, so that no file passes for
 * another.
 */
export async function seal(key: CryptoKey, name: string, text: string): Promise<Bytes> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('gzip'))
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const additionalData = new TextEncoder().encode(name)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, packed)
  const whole = new Uint8Array(MAGIC.length + IV + sealed.byteLength)
  whole.set(MAGIC)
  whole.set(iv, MAGIC.length)
  whole.set(new Uint8Array(sealed), MAGIC.length + IV)
  return whole
}

/** Reads what `seal` wrote. @throws SealError where the key is another, or anything was changed. */
export async function unseal(key: CryptoKey, name: string, bytes: Bytes): Promise<string> {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) throw new SealError(`${name} is no sealed file`)
  const iv = bytes.slice(MAGIC.length, MAGIC.length + IV)
  const additionalData = new TextEncoder().encode(name)
  try {
    const packed = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      bytes.slice(MAGIC.length + IV),
    )
    return new TextDecoder().decode(await through(new Uint8Array(packed), new DecompressionStream('gzip')))
  } catch (cause) {
    throw new SealError(`${name} was sealed with another key, or is damaged`, { cause })
  }
}
