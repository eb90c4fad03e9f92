import type { Answers, RequestName } from '../../../messages'
import { FakeBrowser } from './fake-browser'

/** What the background answers each request with; what is not named here it fails at. */
export type FakeAnswers = { [N in RequestName]?: (payload: never) => Answers[N] | Promise<Answers[N]> }

/** A background that answers as a test says, for a page of ours. Its browser is installed until `remove`. */
export class FakeBackground {
  readonly browser = new FakeBrowser().install()
  /** What it was asked, oldest first. */
  readonly asked: [name: string, payload: unknown][] = []

  constructor(readonly answers: FakeAnswers = {}) {
    this.browser.onAsked = (message) => this.answer(message as { name: RequestName; payload: never })
  }

  /** The payloads of the requests of one name. */
  payloads(name: RequestName): unknown[] {
    return this.asked.filter(([asked]) => asked === name).map(([, payload]) => payload)
  }

  /** Tells every page of ours something. */
  tell(message: unknown): void {
    const { id, url } = this.browser.ownPage('background.js')
    this.browser.onMessage.emit(message, { id, url }, () => undefined)
  }

  remove(): void {
    this.browser.endBackground()
    this.browser.remove()
  }

  private async answer({ name, payload }: { name: RequestName; payload: never }): Promise<unknown> {
    this.asked.push([name, payload])
    const answer = this.answers[name]
    if (!answer) return { ok: false, error: 'Error' }
    try {
      return { ok: true, value: await answer(payload) }
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.name : 'Error' }
    }
  }
}
