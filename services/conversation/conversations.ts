import { ValiError } from 'valibot'
import { type ConversationChoices, hostsOf } from '../../core/conversation/choices'
import type { CommentPage, Thread } from '../../core/conversation/conversation'
import type { SourceFailure } from '../../core/conversation/failure'
import { withPage } from '../../core/conversation/merge'
import type { Ask, Asked, ConversationSource } from '../../core/conversation/source'
import { SourceError } from '../../core/conversation/source-error'
import { SOURCES } from '../../core/conversation/source-list'
import type { ThreadAnswer } from '../../core/conversation/view'
import type { SourceAnswer } from '../../core/conversation/visit-schema'
import { withoutFragment } from '../../core/session/page'
import { stayAwake } from '../stay-awake'
import { askHost } from './ask'
import { sortedByTakeaway } from './by-takeaway'
import { conversationChoices, isWithSession } from './choices'
import { Pace } from './pace'
import { mayAsk } from './permission'
import type { SavedThreads } from './saved-threads'
import type { StoryOfPage } from './story-of-page'
import { forgetPages, forgetVisits, savedPage, savePage, saveVisit, visitOf } from './visit'

/** Seconds a busy source is left alone where it does not say how long. */
const LEFT_ALONE = 30

/** What is being asked for a tab right now. */
interface Run {
  /** The page and the story it is for. */
  of: string
  stop: AbortController
  /** Whether the tab shows another page by now, which is to hear nothing of this. */
  isLeft: boolean
  asking: Set<string>
  done: Promise<void>
}

function failureOf(error: unknown): SourceFailure {
  if (error instanceof SourceError) return error.failure
  if (error instanceof ValiError) return { kind: 'malformed' }
  console.error(error)
  return { kind: 'failed' }
}

const visitName = ({ page, brief }: StoryOfPage): string => `${withoutFragment(page.url)} ${brief.id}`

/** Whether a source asked to be left alone still. */
function isResting(answer: SourceAnswer | undefined, now: number): boolean {
  const failure = answer?.failure
  return (
    answer !== undefined &&
    (failure?.kind === 'busy' || failure?.kind === 'paced') &&
    now < answer.at + (failure.retryAfter ?? LEFT_ALONE) * 1000
  )
}

/**
 * What people say in public about the story beside a page. Nobody is asked before a reader wants it, and then the chosen sources
 * alone; what they answer is kept for the visit.
 */
export class Conversations {
  /** Which runs are on; one that is ended midway by a sleep is asked for again. */
  private readonly runs = new Map<number, Run>()

  constructor(
    readonly saved: SavedThreads,
    private readonly sources: readonly ConversationSource[] = SOURCES,
    private readonly asker: typeof askHost = askHost,
    private readonly pace = new Pace(),
  ) {}

  /** The sources that are being asked for the story beside a page. */
  asking(story: StoryOfPage): ReadonlySet<string> {
    const run = this.runs.get(story.page.tabId)
    return run?.of === visitName(story) ? run.asking : new Set()
  }

  /** Ends what is still being asked for an earlier page of the same tab. */
  async leaveEarlier(story: StoryOfPage): Promise<void> {
    const run = this.runs.get(story.page.tabId)
    if (!run || run.of === visitName(story)) return
    run.isLeft = true
    this.stop(story.page.tabId)
    await run.done
  }

  /**
   * Asks the chosen sources that have not answered on this visit, or all of them again. Calls `onChange` whenever one is
   * asked or answered.
   */
  async load(story: StoryOfPage, again: boolean, onChange: () => Promise<unknown>): Promise<void> {
    const { tabId } = story.page
    await this.leaveEarlier(story)
    const running = this.runs.get(tabId)
    if (running) return running.done
    if (story.closed) return
    const stop = new AbortController()
    const run: Run = { of: visitName(story), stop, isLeft: false, asking: new Set(), done: Promise.resolve() }
    this.runs.set(tabId, run)
    const rest = stayAwake()
    const tell = async () => (run.isLeft ? undefined : onChange())
    run.done = this.run(story, again, run, tell).finally(() => {
      rest()
      this.runs.delete(tabId)
    })
    return run.done
  }

  /** Ends what is being asked for a tab; what came by then stays. */
  stop(tabId: number): void {
    this.runs.get(tabId)?.stop.abort(new DOMException('Stopped by the reader', 'AbortError'))
  }

  /**
   * Comments of a thread: kept ones, or those of the source from its beginning or from `cursor` on, and which takeaway each
   * speaks of. `answerTo` is the comment whose answers are asked for.
   */
  async thread(
    story: StoryOfPage,
    key: string,
    cursor: string | null,
    answerTo: string | null,
  ): Promise<ThreadAnswer> {
    const { tabId } = story.page
    const kept = await savedPage(tabId, key)
    const sorted = (page: CommentPage) => sortedByTakeaway(story.brief, page)
    if (cursor === null && kept) return { ...(await sorted(kept)), failure: null }
    const thread = await this.found(story, key)
    if (!thread) return this.savedAnswer(story, key, sorted)
    try {
      const source = this.sources.find(({ id }) => id === thread.source)
      if (!source) return this.savedAnswer(story, key, sorted)
      const choices = await conversationChoices.get()
      const asked = this.asked(source, choices, story, new AbortController().signal)
      const page = await source.comments(thread, cursor, asked)
      const all = kept ? withPage(kept, page, answerTo) : page
      await savePage(tabId, key, all)
      const next = answerTo === null ? all.cursor : page.cursor
      return { ...(await sorted({ ...page, cursor: next })), failure: null }
    } catch (error) {
      return { comments: [], cursor, failure: failureOf(error) }
    }
  }

  /** Saves a thread with the story, with the comments that were loaded, or takes it out of the library. */
  async save(story: StoryOfPage, key: string, isWanted: boolean): Promise<void> {
    if (!isWanted) return this.saved.remove(story.brief.id, key)
    const thread = await this.found(story, key)
    const before = await this.saved.one(story.brief.id, key)
    const comments = (await savedPage(story.page.tabId, key))?.comments ?? before?.comments ?? []
    const wanted = thread ?? before?.thread
    if (wanted) await this.saved.save(story.brief, wanted, comments)
  }

  /** Forgets the choices, what was answered, and the saved threads. */
  async clear(): Promise<void> {
    for (const tabId of this.runs.keys()) this.stop(tabId)
    await Promise.all([
      conversationChoices.clear(),
      forgetVisits(),
      this.pace.forget(),
      // Where the browser gives no database there is nothing to forget.
      this.saved.clear().catch((error: unknown) => console.error(error)),
    ])
  }

  private async found({ page, brief }: StoryOfPage, key: string): Promise<Thread | null> {
    const visit = await visitOf(page.tabId, page.url, brief.id)
    const threads = Object.values(visit.answers).flatMap((answer) => answer?.threads ?? [])
    return threads.find((thread) => thread.key === key) ?? null
  }

  private async savedAnswer(
    { page, brief }: StoryOfPage,
    key: string,
    sorted: (page: CommentPage) => Promise<Omit<ThreadAnswer, 'failure'>>,
  ): Promise<ThreadAnswer> {
    const saved = await this.saved.one(brief.id, key)
    if (!saved) {
      const { isGivenUp: wasEvicted } = await visitOf(page.tabId, page.url, brief.id)
      return { comments: [], cursor: null, failure: { kind: wasEvicted ? 'given up' : 'failed' } }
    }
    // Saved comments are what was read then; nobody is asked for more.
    const comments = saved.comments.map((comment) => ({ ...comment, more: null }))
    return { ...(await sorted({ comments, cursor: null })), failure: null }
  }

  private asked(
    source: ConversationSource,
    choices: ConversationChoices,
    { page }: StoryOfPage,
    stop: AbortSignal,
  ): Asked {
    const hosts = hostsOf(source, choices)
    const [host = ''] = hosts
    const session = isWithSession(source, choices, page.isPrivate)
    const limits = session && source.session ? source.session.limits : source.limits
    const at = (one: string): Ask => {
      if (!hosts.includes(one)) throw new SourceError({ kind: 'moved' })
      const rest = (seconds: number) => this.pace.rest(one, seconds).catch(console.warn)
      const ask = this.asker(one, stop, { session, onRest: rest })
      return async (...request) => {
        if (!(await mayAsk(one))) throw new SourceError({ kind: 'withheld' })
        await this.pace.turn(one, limits, stop)
        try {
          return await ask(...request)
        } catch (error) {
          if (error instanceof SourceError && error.failure.kind === 'busy') {
            await rest(error.failure.retryAfter ?? LEFT_ALONE)
          }
          throw error
        }
      }
    }
    return { host, ask: at(host), at, session }
  }

  private async run(
    story: StoryOfPage,
    again: boolean,
    run: Run,
    onChange: () => Promise<unknown>,
  ): Promise<void> {
    const { page, brief, addresses } = story
    const choices = await conversationChoices.get()
    const visit = await visitOf(page.tabId, page.url, brief.id)
    const now = Date.now()
    const chosen: readonly string[] = choices.sources
    const due = this.sources.filter(({ id }) => {
      const answer = visit.answers[id]
      if (!chosen.includes(id) || isResting(answer, now)) return false
      return again || !answer || answer.failure !== null
    })
    if (again) await forgetPages(page.tabId)
    for (const { id } of due) run.asking.add(id)
    await onChange()
    const { signal } = run.stop
    const ended = async (id: string, answer: SourceAnswer | null) => {
      run.asking.delete(id)
      if (answer) {
        visit.answers[id] = answer
        visit.isGivenUp = false
        await saveVisit(page.tabId, visit)
      }
      await onChange()
    }
    await Promise.all(
      due.map(async (source) => {
        const { id } = source
        try {
          const { threads, pages, missed } = await source.find(
            addresses,
            this.asked(source, choices, story, signal),
          )
          for (const [key, comments] of Object.entries(pages)) await savePage(page.tabId, key, comments)
          await ended(id, { threads, failure: null, missed, at: Date.now() })
        } catch (error) {
          if (signal.aborted) return ended(id, null)
          const threads = visit.answers[id]?.threads ?? []
          await ended(id, { threads, failure: failureOf(error), missed: 0, at: Date.now() })
        }
      }),
    )
  }
}
