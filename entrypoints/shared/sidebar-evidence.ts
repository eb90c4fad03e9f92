import { effect } from '@preact/signals'
import type { EvidenceContent } from '../../components/evidence/types'
import type { CopiedPassages } from '../../core/copy/excerpt'
import { LINE, passagesByLine } from '../../core/evidence/lines'
import { NO_MARKS } from '../../core/evidence/marks-state'
import type { EvidenceMarks } from '../../page/evidence/evidence-marks'
import { HOST_NAME } from '../../page/sidebar/host'
import type { SidebarLink } from './sidebar-link'
import type { SidebarModel } from './sidebar-model'

/** ms after the brief was drawn: what is read comes first. */
const AFTER_PAINT = 100

/** The evidence of the brief that is shown. */
export interface SidebarEvidence {
  seek(line: string): void
  peek(line: string | null): void
  goBack(): void
  lookAgain(): void
  /** What is copied with the takeaways; undefined where nothing is known of the page. */
  passages(): CopiedPassages | undefined
}

/** Names what is shown; null where nothing is to be sought: no brief, one that is only asked about, or a folded sidebar. */
function shownKey(model: SidebarModel): string | null {
  const content = model.content.value
  if (content.kind !== 'ready' || model.question.value) return null
  const { brief, decision } = content.view
  if (decision?.kind === 'unsure') return null
  return JSON.stringify([brief.id, brief.updatedAt, brief.provenance])
}

/** The window's height above a sidebar that stands at its bottom. */
function seenHeight(): number {
  const sheet = document.querySelector(`${HOST_NAME}[data-mode="sheet"]`)
  return sheet ? sheet.getBoundingClientRect().top : innerHeight
}

const isOurs = (element: Element) => element.localName === HOST_NAME

/** The address that opens a page at a fragment's place; `#/story` and the like are part of where the page is. */
export function placeAddress(page: string, fragment: string | null): string {
  const [bare = page, route] = page.split('#', 2)
  const isRoute = route?.startsWith('/') || route?.startsWith('!')
  if (!fragment) return isRoute ? page : bare
  return isRoute ? `${page}${fragment.slice(1)}` : `${bare}${fragment}`
}

/**
 * Seeks, once a brief is drawn and unfolded, what the page has for its lines, and marks it there, until `signal` aborts.
 * @param sayUnshown tells the reader that a passage cannot be shown.
 */
export function createEvidence(
  model: SidebarModel,
  link: Pick<SidebarLink, 'evidence'>,
  sayUnshown: () => void,
  signal: AbortSignal,
): SidebarEvidence {
  let key: string | null = null
  let turn = new AbortController()
  let marks: EvidenceMarks | null = null

  const show = (content: EvidenceContent) => {
    model.evidence.value = content
  }

  const leave = () => {
    turn.abort()
    turn = new AbortController()
    marks = null
    model.canGoBack.value = false
    show({ kind: 'none' })
  }

  const mark = (evidence: Extract<EvidenceContent, { kind: 'ready' }>['evidence'], own: AbortSignal) => {
    const { storypulseMarks: make, storypulseArticle: live } = globalThis
    show({ kind: 'ready', evidence, marks: NO_MARKS })
    if (!make || !live) return
    marks = make({
      live,
      passages: passagesByLine(evidence),
      except: isOurs,
      seenHeight,
      onChange: (state) => {
        if (!own.aborted) show({ kind: 'ready', evidence, marks: state })
      },
      signal: own,
    })
  }

  const look = async () => {
    leave()
    const own = turn.signal
    show({ kind: 'looking' })
    try {
      const answer = await link.evidence()
      if (own.aborted) return
      if (!answer) show({ kind: 'none' })
      else if (answer.kind === 'unread') show(answer)
      else mark(answer.evidence, own)
    } catch (error) {
      console.debug(error)
      if (!own.aborted) show({ kind: 'unread', why: 'unreachable' })
    }
  }

  const stop = effect(() => {
    const next = shownKey(model)
    const isFolded = model.layout.value.folded
    if (next === key || (next !== null && isFolded)) return
    key = next
    leave()
    if (next === null) return
    const own = turn.signal
    // After the frame in which the brief is painted.
    requestAnimationFrame(() => setTimeout(() => !own.aborted && void look(), AFTER_PAINT))
  })
  signal.addEventListener(
    'abort',
    () => {
      stop()
      leave()
    },
    { once: true },
  )

  return {
    seek: (line) => {
      if (marks?.seek(line)) model.canGoBack.value = true
      else sayUnshown()
    },
    peek: (line) => marks?.peek(line),
    goBack: () => {
      marks?.goBack()
      model.canGoBack.value = false
    },
    lookAgain: () => void look(),
    passages: () => {
      const content = model.evidence.peek()
      const live = globalThis.storypulseArticle
      if (content.kind !== 'ready' || !live) return undefined
      const { takeaways } = content.evidence
      const fragments = marks?.fragments(takeaways.map((_, index) => LINE.takeaway(index))) ?? []
      const page = location.href
      return {
        title: live.article.title || live.article.site || location.hostname,
        address: placeAddress(page, null),
        passages: takeaways.map(({ passages: [first] }, index) =>
          first ? { said: first.said, address: placeAddress(page, fragments[index] ?? null) } : null,
        ),
      }
    },
  }
}
