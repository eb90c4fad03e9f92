import { ConversationContext } from '../../components/conversation/context'
import { ConversationSection } from '../../components/conversation/options/conversation-section'
import type { ConversationState } from '../../components/conversation/types'
import { Conversation } from '../../components/sidebar/conversation'
import { Takeaways } from '../../components/sidebar/takeaways'
import { DEFAULT_CONVERSATION } from '../../core/conversation/choices'
import type { Case } from './cases'
import { conversationOptionEvents } from './conversation-options'
import {
  answered,
  asking,
  failing,
  opened,
  partly,
  someOff,
  talkState,
  talkView,
  threads,
  withSession,
} from './conversation-samples'
import { log } from './log'
import { bridge } from './samples'
import { within } from './sidebar-cases'

/** The section as it stands in the sidebar, which is otherwise long and would hide it below. */
function talk(state: ConversationState, more: Partial<Case> = {}, withTakeaways = false): Case {
  const { mode = 'beside', width = 384 } = more
  return {
    surface: 'sidebar',
    mode,
    width,
    ...more,
    draw: () =>
      within(
        <ConversationContext.Provider value={state}>
          <aside class="sidebar" data-mode={mode}>
            <div class="scroll">
              {withTakeaways && (
                <Takeaways
                  brief={bridge}
                  highlights={[]}
                  current={null}
                  onCopy={log('copy')}
                  onFocus={log('focus')}
                />
              )}
              <Conversation brief={bridge} isElsewhere />
            </div>
          </aside>
        </ConversationContext.Provider>,
      ),
  }
}

const found = talkView({ asked: true, sources: answered, threads, saved: threads.slice(1, 2) })
const open = new Map([['hn', opened()]])
const [first] = threads

/** The conversation in every state. */
export const conversationCases: Readonly<Record<string, Case>> = {
  'talk-before': talk(talkState(talkView(), { hasOwn: true })),
  'talk-given-up': talk(talkState(talkView({ isEvicted: true }))),
  'talk-some-off': talk(talkState(talkView({ sources: someOff, byItself: true }))),
  'talk-none-on': talk(
    talkState(talkView({ sources: someOff.map((one) => ({ ...one, on: false })), byItself: null })),
  ),
  'talk-asking': talk(talkState(talkView({ asked: true, sources: asking, threads: threads.slice(0, 1) }))),
  'talk-found': talk(talkState(found)),
  'talk-open': talk(talkState(found, { open })),
  'talk-takeaway': talk(talkState(found, { open, takeaway: 2 }), {}, true),
  'talk-loading': talk(
    talkState(found, { open: new Map([['hn', opened({ comments: [], cursor: null, asking: 'thread' })]]) }),
  ),
  'talk-thread-failed': talk(
    talkState(found, {
      open: new Map([['hn', opened({ comments: [], cursor: null, failure: { kind: 'timeout' } })]]),
    }),
  ),
  'talk-failures': talk(talkState(talkView({ asked: true, sources: failing }))),
  'talk-partly': talk(talkState(talkView({ asked: true, sources: partly }))),
  'talk-session': talk(talkState(talkView({ sources: withSession }))),
  'talk-nothing': talk(talkState(talkView({ asked: true, sources: answered }))),
  'talk-saved': talk(talkState(talkView({ saved: first ? [first] : [] }))),
  'talk-own-affair': talk(talkState(talkView({ closed: 'own affair', byItself: null }))),
  'talk-silent': talk(talkState(null, { failed: true })),
  'talk-narrow': talk(talkState(found, { open }), { width: 300 }),
  'talk-sheet': talk(talkState(found, { open }), { mode: 'sheet' }),
  'conversation-options': {
    surface: 'page',
    draw: () => (
      <main class="page">
        <ConversationSection
          state={{
            choices: { ...DEFAULT_CONVERSATION, byItself: ['news.example'] },
            withheld: ['reddit'],
            mayByItself: false,
            saved: 3,
          }}
          events={conversationOptionEvents}
        />
      </main>
    ),
  },
}
