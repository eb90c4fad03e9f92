import { type ReadonlySignal, signal } from '@preact/signals'
import type {
  ConversationOptionEvents,
  ConversationOptions,
} from '../../components/conversation/options/types'
import type { Text } from '../../components/text'
import { type ConversationChoices, hostsOf } from '../../core/conversation/choices'
import { SOURCES, sourceOf } from '../../core/conversation/source-list'
import { browser } from '../../services/browser'
import { conversationChoices } from '../../services/conversation/choices'
import { hostPattern, mayAsk, requestByItself } from '../../services/conversation/permission'
import { SavedThreads } from '../../services/conversation/saved-threads'
import { COLLECTED, mayCollect } from '../../services/data-collection'

/** The conversation's part of the options: what it shows, and what each press does. */
export interface ConversationPart {
  state: ReadonlySignal<ConversationOptions>
  events: ConversationOptionEvents
  /** Reads everything anew, because permissions or data changed. */
  look(): Promise<void>
}

/** The sources that the reader chose and that may not be asked yet. */
async function withheldSources(choices: ConversationChoices): Promise<string[]> {
  const withheld = await Promise.all(
    SOURCES.map(async (source) => {
      const may = await Promise.all(hostsOf(source, choices).map(mayAsk))
      return choices.sources.includes(source.id) && may.includes(false) ? source.id : []
    }),
  )
  return withheld.flat()
}

/**
 * Sets the conversation's part up.
 * @param say tells the reader how something went.
 * @param download offers a file to keep.
 */
export async function createConversationPart(
  say: (words: string, bad?: boolean) => void,
  download: (content: string, name: string) => void,
  { t }: Text,
): Promise<ConversationPart> {
  const saved = new SavedThreads()
  const state = signal<ConversationOptions>({
    choices: await conversationChoices.get(),
    withheld: [],
    mayByItself: true,
    saved: 0,
  })

  const threads = async () => {
    try {
      return await saved.all()
    } catch (error) {
      // Without a database nothing is saved.
      console.error(error)
      return []
    }
  }

  const look = async () => {
    const choices = await conversationChoices.get()
    state.value = {
      choices,
      withheld: await withheldSources(choices),
      mayByItself: await mayCollect(COLLECTED.byItself),
      saved: (await threads()).length,
    }
  }

  const carryOut = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      await look()
      say(done)
    } catch (error) {
      console.error(error)
      say(t('options.failed'), true)
    }
  }

  await look()
  return {
    state,
    look,
    events: {
      onChoices: (change) => {
        const isMore = (change.byItself?.length ?? 0) > state.peek().choices.byItself.length
        // In the gesture; where it is refused the section says so.
        const asked = isMore ? requestByItself() : Promise.resolve(true)
        void carryOut(async () => {
          await asked
          await conversationChoices.update((now) => ({ ...now, ...change }))
        }, t('options.saved'))
      },
      onAllowByItself: () => void requestByItself().then(look),
      // Called in the gesture itself, as browsers ask for.
      onAllow: (id) => {
        const source = sourceOf(id)
        const hosts = source ? hostsOf(source, state.peek().choices) : []
        void browser.permissions.request({ origins: hosts.map(hostPattern) }).then(look)
      },
      onExport: () =>
        void threads().then((all) =>
          download(
            `${JSON.stringify({ kind: 'storypulse-threads', version: 1, threads: all }, null, 2)}\n`,
            'storypulse-threads.json',
          ),
        ),
      onForget: () => void carryOut(() => saved.clear(), t('talkOptions.forgotten')),
    },
  }
}
