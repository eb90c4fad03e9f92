import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'
import type { TargetFile } from './target'

/** An element's name without its namespace's prefix, which each server chooses by itself. */
const nameOf = ({ name }: XmlElement) => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

/** The outermost elements of a name within some nodes, in order. */
function all(nodes: readonly XmlNode[], name: string): XmlElement[] {
  const found: XmlElement[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!(node instanceof XmlElement)) continue
    if (nameOf(node) === name) found.push(node)
    else for (const child of node.children.toReversed()) open.push(child)
  }
  return found
}

const textOf = (element: XmlElement | undefined): string =>
  element?.children
    .map((child) => (child instanceof XmlText ? child.text : ''))
    .join('')
    .trim() ?? ''

function fileName(href: string): string {
  const [path = ''] = href.split(/[?#]/, 1)
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
export function readMultistatus(text: string): TargetFile[] {
  let nodes: readonly XmlNode[]
  try {
    nodes = parseXml(text).children
  } catch (cause) {
    throw new NoMultistatusError('It is no XML', { cause })
  }
  const [multistatus] = all(nodes, 'multistatus')
  if (!multistatus) throw new NoMultistatusError('There is no multistatus in it')
  return all(multistatus.children, 'response').flatMap(({ children }) => {
    const first = (name: string) => all(children, name)[0]
    const name = fileName(textOf(first('href')))
    const isFolder = first('collection') !== undefined
    if (name === '' || isFolder) return []
    const etag = textOf(first('getetag'))
    const rest = `${textOf(first('getlastmodified'))} ${textOf(first('getcontentlength'))}`
    return [{ name, tag: etag || rest }]
  })
}
