import { parse } from 'txml/txml'
import type { PlaceFile } from './place'

type Node = ReturnType<typeof parse>[number]
type Element = Exclude<Node, string>

const isElement = (node: Node): node is Element => typeof node !== 'string'

/** An element's name without its namespace's prefix, which each server chooses by itself. */
const nameOf = ({ tagName }: Element) => tagName.replace(/^.*:/, '').toLowerCase()

function* all(nodes: readonly Node[], name: string): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (nameOf(node) === name) yield node
    else yield* all(node.children, name)
  }
}

const textOf = (element: Element | undefined): string =>
  element?.children
    .map((child) => (isElement(child) ? '' : child))
    .join('')
    .trim() ?? ''

const first = (element: Element, name: string): Element | undefined =>
  all(element.children, name).next().value ?? undefined

function fileName(href: string): string {
  const path = href.replace(/[?#].*$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** The answer of a server to the question what is in a folder is none. */
export class NoMultistatusError extends Error {
  override readonly name = 'NoMultistatusError'
}

/**
 * The files that a WebDAV server says are in a folder (RFC 4918, section 9.1). Folders are left out.
 * @throws NoMultistatusError
 */
export function readMultistatus(text: string): PlaceFile[] {
  let nodes: Node[]
  try {
    nodes = parse(text, { selfClosingTags: [], decodeEntities: true })
  } catch (cause) {
    throw new NoMultistatusError('It is no XML', { cause })
  }
  const [multistatus] = all(nodes, 'multistatus')
  if (!multistatus) throw new NoMultistatusError('There is no multistatus in it')
  return [...all(multistatus.children, 'response')].flatMap((response) => {
    const name = fileName(textOf(first(response, 'href')))
    const isFolder = first(response, 'collection') !== undefined
    if (name === '' || isFolder) return []
    const etag = textOf(first(response, 'getetag'))
    const rest = `${textOf(first(response, 'getlastmodified'))} ${textOf(first(response, 'getcontentlength'))}`
    return [{ name, tag: etag || rest }]
  })
}
