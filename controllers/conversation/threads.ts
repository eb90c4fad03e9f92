import { nameIn } from '../../components/conversation/source-words'
import type { Comment, Thread } from '../../core/conversation/conversation'
import { copiedComment } from '../../core/conversation/copy-comment'
import { withPage } from '../../core/conversation/merge'
import type { ConversationView } from '../../core/conversation/view'
import { copyFromPage } from '../../page/copy-in-page'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'
import type { ConversationLink } from './link'
import type { OpenThreads } from './open-threads'
import type { StoryRequests } from './requests'
import type { SourceRequests } from './sources'

/** What threads are read with. */
export interface ThreadParts {
  link: ConversationLink
  requests: StoryRequests
  threads: OpenThreads
  asking: SourceRequests
  /** What the sources are called; null until the background told. */
  view: { peek(): ConversationView | null }
}

/** The first comments of a thread, its next ones, or answers to one of its comments. */
function createCommentLoader({ link, requests, threads }: ThreadParts) {
  return (key: string, answersTo: Comment | null, cursor: string | null) => {
    const asking = answersTo ? { answersTo: answersTo.id } : cursor === null ? 'thread' : 'more'
    threads.change(key, { asking, failure: null })
    return requests.take(
      link.thread(key, cursor, answersTo?.id ?? null),
      ({ failure, ...page }) => {
        const now = threads.all.peek().get(key)
        if (!now) return
        if (failure) return threads.change(key, { asking: null, failure })
        threads.change(key, { ...withPage(now, page, answersTo?.id ?? null), asking: null, failure: null })
      },
      (error) => {
        console.debug(error)
        threads.change(key, { asking: null, failure: { kind: 'failed' } })
      },
    )
  }
}

/** What the reader does with threads: open them, read on, save them, copy from them. */
export function createThreads(
  parts: ThreadParts,
  { model, text, say }: SidebarParts,
): Partial<ActionHandlers> {
  const { link, requests, threads, asking, view } = parts
  const load = createCommentLoader(parts)

  const copy = async (thread: Thread, comment: Comment) => {
    const content = model.content.peek()
    const format = content.kind === 'ready' ? content.view.copyFormat : 'rich'
    try {
      await copyFromPage(copiedComment(comment, nameIn(view.peek(), thread.source), format))
      say(text.t('talk.copied'))
    } catch (error) {
      console.debug(error)
      say(text.t('copy.refused'))
    }
  }

  const save = (key: string, saved: boolean, press?: string) =>
    requests.take(link.save(key, saved, press), (next) => {
      asking.take(next)
      say(saved ? text.t('talk.saved') : text.t('talk.unsaved'))
    })

  return {
    'open thread': ({ key }) => load(key, null, null),
    'close thread': ({ key }) => threads.close(key),
    'load comments': ({ key, answersTo }) => {
      const cursor = answersTo ? answersTo.more?.cursor : threads.all.peek().get(key)?.cursor
      return load(key, answersTo, cursor ?? null)
    },
    'save thread': ({ key, saved }) => {
      if (!saved) return save(key, saved)
      return asking.onPress('save', '', (press) => void save(key, saved, press))
    },
    'copy comment': ({ thread, comment }) => copy(thread, comment),
  }
}
