import * as v from 'valibot'

const host = v.pipe(v.string(), v.maxLength(300))
const said = v.pipe(v.string(), v.maxLength(300))

/** Why a sync did not come to its end, in a form that is kept and that a view can put into words. */
export const syncFailureSchema = v.variant('kind', [
  v.object({
    kind: v.literal('address'),
    fault: v.picklist(['no address', 'not the web', 'in the clear', 'with a password']),
  }),
  /** The reader has not let the extension ask this host; `origin` is the permission's match pattern. */
  v.object({ kind: v.literal('permission'), host, origin: host }),
  /** The browser asks its reader whether data may be sent there, and he did not say so, or withdrew it. */
  v.object({ kind: v.literal('consent'), host, origin: host }),
  v.object({ kind: v.literal('unreachable'), host }),
  v.object({ kind: v.literal('timeout'), host }),
  /** The server sends us elsewhere, where the password must not go. */
  v.object({ kind: v.literal('redirected'), host }),
  /** User name or password are not the right ones. */
  v.object({ kind: v.literal('refused'), host }),
  /** There is a server, but no WebDAV at this address. */
  v.object({ kind: v.literal('no webdav'), host }),
  /** The server's disk, or the folder's, is full. */
  v.object({ kind: v.literal('place full') }),
  v.object({ kind: v.literal('status'), host, status: v.number() }),
  /** The browser wants to be asked again for the folder. */
  v.object({ kind: v.literal('folder permission') }),
  v.object({ kind: v.literal('folder gone') }),
  v.object({ kind: v.literal('passphrase') }),
  /** A new place is not set up with a passphrase that is guessed soon. */
  v.object({ kind: v.literal('weak passphrase') }),
  /** The file with what the key is made of is damaged, or a newer Storypulse's. */
  v.object({ kind: v.literal('key file') }),
  /** The place has another key than this machine: another one set it up at the same moment, or anew. */
  v.object({ kind: v.literal('other key') }),
  /** So many of the reader's own stories are missing that he is to be asked. */
  v.object({ kind: v.literal('loss'), missing: v.number() }),
  /** This machine's disk is full. */
  v.object({ kind: v.literal('full') }),
  v.object({ kind: v.literal('failed'), said }),
])

export type SyncFailure = v.InferOutput<typeof syncFailureSchema>
