import { effect } from '@preact/signals'
import type { EvidenceContent } from '../../components/evidence/types'
import type { CopiedPassages } from '../../core/copy/excerpt'
import { NO_HIGHLIGHTS } from '../../core/evidence/highlights-state'
import { passagesByLine } from '../../core/evidence/lines'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarModel } from '../sidebar/model'
import type { SidebarParts } from '../sidebar/parts'
import { copiedPassages } from './copied-passages'

/** ms after the brief was drawn: what is read comes first. */
const AFTER_PAINT = 100

/** The evidence of the brief that is shown. */
export interface SidebarEvidence {
  handlers: Partial<ActionHandlers>
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

/** Finds what the page has for the lines of the shown brief, and has it marked there. */
function createSearch({ model, link, host }: SidebarParts) {
  let request = new AbortController()
  /** The page's address as it is told: without what is the reader's own. */
  let address = ''

  const show = (content: EvidenceContent) => {
    model.evidence.value = content
  }

  const clear = () => {
    request.abort()
    request = new AbortController()
    if (model.evidence.peek().kind === 'ready') host.tell('highlight', null)
    model.canGoBack.value = false
    show({ kind: 'none' })
  }

  const find = async () => {
    clear()
    const { signal } = request
    show({ kind: 'looking' })
    try {
      const answer = await link.evidence()
      if (signal.aborted) return
      if (!answer) return show({ kind: 'none' })
      if (answer.kind === 'unread') return show(answer)
      address = answer.address
      show({ kind: 'ready', evidence: answer.evidence, highlights: NO_HIGHLIGHTS })
      await host.ask('highlight', passagesByLine(answer.evidence))
    } catch (error) {
      console.debug(error)
      if (!signal.aborted) show({ kind: 'unread', why: 'unreachable' })
    }
  }

  const findSoon = () => {
    const { signal } = request
    // After the frame in which the brief is painted.
    requestAnimationFrame(() => setTimeout(() => !signal.aborted && void find(), AFTER_PAINT))
  }

  return { show, clear, find, findSoon, address: () => address }
}

/** Seeks, once a brief is drawn and unfolded, what the page has for its lines, until the sidebar leaves. */
export function createEvidence(parts: SidebarParts): SidebarEvidence {
  const { model, host, text, signal, say } = parts
  const search = createSearch(parts)
  let key: string | null = null

  const stop = effect(() => {
    const next = shownKey(model)
    const isFolded = model.layout.value.folded
    if (next === key || (next !== null && isFolded)) return
    key = next
    search.clear()
    if (next !== null) search.findSoon()
  })
  signal.addEventListener('abort', () => {
    stop()
    search.clear()
  })

  const seek = async (line: string) => {
    try {
      if (await host.ask('seek', line)) model.canGoBack.value = true
      else say(text.t('evidence.notShown'))
    } catch (error) {
      console.debug(error)
      say(text.t('evidence.notShown'))
    }
  }

  return {
    handlers: {
      seek: ({ line }) => seek(line),
      preview: ({ line }) => host.tell('preview', line),
      'go back': () => {
        host.tell('go back', null)
        model.canGoBack.value = false
      },
      'find evidence': search.find,
      highlights: ({ state }) => {
        const content = model.evidence.peek()
        if (content.kind === 'ready') search.show({ ...content, highlights: state })
      },
    },
    passages: async () => {
      const content = model.evidence.peek()
      if (content.kind === 'ready') return copiedPassages(content.evidence, search.address(), host)
    },
  }
}
