import { XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'
import { readXmlText } from '../../core/text/xml'
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

/** The status in an element of its own, such as `HTTP/1.1 404 Not Found`; null where there is none. */
function statusOf(children: readonly XmlNode[]): number | null {
  const own = children.find(
    (child): child is XmlElement => child instanceof XmlElement && nameOf(child) === 'status',
  )
  const code = /\b\d{3}\b/.exec(textOf(own))?.[0]
  return code === undefined ? null : Number(code)
}

const isGood = (status: number | null) => status === null || (status >= 200 && status < 300)

/**
 * What a response says of its file: the properties that were found. Null of a file that is not there (RFC 4918, section 14.24):
 * the response, or each group of its properties, has a status of its own.
 */
function foundIn({ children }: XmlElement): readonly XmlNode[] | null {
  if (!isGood(statusOf(children))) return null
  const groups = all(children, 'propstat')
  const found = groups.filter((group) => isGood(statusOf(group.children)))
  return groups.length > 0 && found.length === 0 ? null : found.flatMap((group) => group.children)
}

/**
 * An ETag without the mark that it is weak. Apache marks a file's as weak in the second it was written in, and then no longer
 * (`FileETag`), so that with the mark each file would look changed once.
 */
const strong = (etag: string) => etag.replace(/^W\//i, '')

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
    nodes = readXmlText(text).children
  } catch (cause) {
    throw new NoMultistatusError('It is no XML', { cause })
  }
  const [multistatus] = all(nodes, 'multistatus')
  if (!multistatus) throw new NoMultistatusError('There is no multistatus in it')
  return all(multistatus.children, 'response').flatMap((response) => {
    const found = foundIn(response)
    const name = fileName(textOf(all(response.children, 'href')[0]))
    if (found === null || name === '') return []
    const first = (property: string) => all(found, property)[0]
    if (first('collection') !== undefined) return []
    const etag = strong(textOf(first('getetag')))
    const rest = `${textOf(first('getlastmodified'))} ${textOf(first('getcontentlength'))}`
    return [{ name, tag: etag || rest }]
  })
}
