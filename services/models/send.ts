import { responseText } from '../http/body'
import { send as sendOver } from '../http/send'
import type { Patience } from './patience'
import { json } from './read-body'

/** A request to a model's server. */
export interface ModelRequest {
  address: string
  headers: Record<string, string>
  /** Sent as JSON; none for a plain question. */
  body?: unknown
}

/**
 * Sends a request and resolves to the answer of a server that takes it.
 * @throws ModelError as the status says; the signal's reason when it is ended.
 */
export function sendToModel({ address, headers, body }: ModelRequest, patience: Patience): Promise<Response> {
  const accept = { accept: 'application/json', ...headers }
  return sendOver(
    body === undefined
      ? { address, headers: accept }
      : {
          address,
          headers: { 'content-type': 'application/json', ...accept },
          body: JSON.stringify(body),
        },
    patience,
  )
}

/** Sends a request and reads its whole answer as JSON; undefined where it is none. @throws as `send`. */
export async function sendForJson(request: ModelRequest, patience: Patience): Promise<unknown> {
  return json(await responseText(await sendToModel(request, patience), patience))
}
