/** The text nodes below `root` that hold more than white space, in order. */
export function textsOf(root: Node): Text[] {
  const found: Text[] = []
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && /\S/.test(node.data)) found.push(node)
  }
  return found
}

/**
 * The text nodes of the live page that `copied` are copies of, where the copy's parent does not tell: an extractor puts
 * loose text into paragraphs of its own making. Such a text lies between those whose place is known by `parentsOf`, the
 * live parents of a copied text.
 */
export function alignTexts(
  copied: readonly Text[],
  body: Element,
  parentsOf: (text: Text) => readonly Element[],
): Set<Text> {
  const live = textsOf(body)
  const byParent = new Map<Element, number[]>()
  live.forEach(({ parentElement }, i) => {
    if (!parentElement) return
    const known = byParent.get(parentElement)
    if (known) known.push(i)
    else byParent.set(parentElement, [i])
  })

  let passed = -1
  const places = copied.map((text) => {
    const candidates = parentsOf(text).flatMap((parent) => byParent.get(parent) ?? [])
    const place = candidates.find((i) => i > passed && live[i]?.data === text.data)
    if (place === undefined) return null
    passed = place
    return place
  })
  const nextPlaces: number[] = []
  let next = live.length
  for (let i = places.length - 1; i >= 0; i--) {
    next = places[i] ?? next
    nextPlaces[i] = next
  }

  const found = new Set<Text>()
  let from = 0
  copied.forEach(({ data }, i) => {
    const place = places[i]
    if (place !== null && place !== undefined) {
      from = place + 1
      return
    }
    const end = nextPlaces[i] ?? live.length
    for (let at = from; at < end; at++) {
      const text = live[at]
      if (text?.data !== data) continue
      found.add(text)
      from = at + 1
      return
    }
  })
  return found
}
