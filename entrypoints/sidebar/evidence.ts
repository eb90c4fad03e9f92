import { effect } from '@preact/signals'
import type { EvidenceContent } from '../../components/evidence/types'
import type { CopiedPassages } from '../../core/copy/excerpt'
import { type HighlightsState, NO_HIGHLIGHTS } from '../../core/evidence/highlights-state'
import { LINE, passagesByLine } from '../../core/evidence/lines'
import { addressAt } from '../../core/sidebar/address-at'
import type { HostLink } from './host-link'
import type { SidebarLink } from './link'
import type { SidebarModel } from './model'

/** ms after the brief was drawn: what is read comes first. */
const AFTER_PAINT = 100

/** The evidence of the brief that is shown. */
export interface SidebarEvidence {
  seek(line: string): void
  peek(line: string | null): void
  goBack(): void
  lookAgain(): void
  /** The host tells where the passages stand by now. */
  marked(state: HighlightsState): void
  /** What is copied with the takeaways; undefined where nothing is known of the page. */
  passages(): Promise<CopiedPassages | undefined>
}

/** Names what is shown; null where nothing is to be sought: no brief, one that is only asked about, or a folded sidebar. */
function shownKey(model: SidebarModel): string | null {
  const content = model.content.value
  if (content.kind !== 'ready' || model.question.value) return null
  const { brief, decision } = content.view
  if (decision?.kind === 'unsure') return null
  return JSON.stringify([brief.id, brief.updatedAt, brief.provenance])
}

/**
 * Seeks, once a brief is drawn and unfolded, what the page has for its lines, and has it marked there, until `signal` aborts.
 * @param sayUnshown tells the reader that a passage cannot be shown.
 */
export function createEvidence(
  model: SidebarModel,
  link: Pick<SidebarLink, 'evidence'>,
  host: Pick<HostLink, 'ask' | 'tell'>,
  sayUnshown: () => void,
  signal: AbortSignal,
): SidebarEvidence {
  let key: string | null = null
  let turn = new AbortController()
  /** The page's address as it is told: without what is the reader's own. */
  let address = ''

  const show = (content: EvidenceContent) => {
    model.evidence.value = content
  }

  const leave = () => {
    turn.abort()
    turn = new AbortController()
    if (model.evidence.peek().kind === 'ready') host.tell('highlight', null)
    model.canGoBack.value = false
    show({ kind: 'none' })
  }

  const look = async () => {
    leave()
    const own = turn.signal
    show({ kind: 'looking' })
    try {
      const answer = await link.evidence()
      if (own.aborted) return
      if (!answer) return show({ kind: 'none' })
      if (answer.kind === 'unread') return show(answer)
      address = answer.address
      show({ kind: 'ready', evidence: answer.evidence, highlights: NO_HIGHLIGHTS })
      host.tell('highlight', passagesByLine(answer.evidence))
    } catch (error) {
      console.debug(error)
      if (!own.aborted) show({ kind: 'unread', why: 'unreachable' })
    }
  }

  const seek = async (line: string) => {
    try {
      if (await host.ask('seek', line)) model.canGoBack.value = true
      else sayUnshown()
    } catch (error) {
      console.debug(error)
      sayUnshown()
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
    seek: (line) => void seek(line),
    peek: (line) => host.tell('preview', line),
    goBack: () => {
      host.tell('go back', null)
      model.canGoBack.value = false
    },
    lookAgain: () => void look(),
    marked: (marks) => {
      const content = model.evidence.peek()
      if (content.kind === 'ready') show({ ...content, highlights: marks })
    },
    passages: async () => {
      const content = model.evidence.peek()
      if (content.kind !== 'ready') return undefined
      const { takeaways } = content.evidence
      const { title, fragments } = await host.ask(
        'excerpts',
        takeaways.map((_, index) => LINE.takeaway(index)),
      )
      return {
        title,
        address: addressAt(address, null),
        passages: takeaways.map(({ passages: [first] }, index) =>
          first ? { said: first.said, address: addressAt(address, fragments[index] ?? null) } : null,
        ),
      }
    },
  }
}
