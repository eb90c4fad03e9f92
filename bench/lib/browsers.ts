import { type BrowserKind, builtExtension } from '../../tests/harness/browsers'
import { TestBrowser } from '../../tests/harness/test-browser'

/**
 * The browsers that stages measure in, with the build whose shadow root is open: the brief of the release build is out of any
 * measuring script's sight.
 */
export class Browsers {
  private readonly kept = new Map<BrowserKind, TestBrowser>()

  /**
   * @param out the folder below which the builds are.
   * @param isShared whether stages share one browser of a kind, cleared between them, which saves the time of starting it;
   * what a stage leaves in the engine would falsify the times of the next.
   */
  constructor(
    private readonly out: string,
    private readonly isShared: boolean,
  ) {}

  /** Does some work with a browser of a kind that holds nothing of another stage's. */
  async use<T>(kind: BrowserKind, work: (browser: TestBrowser) => Promise<T>): Promise<T> {
    const before = this.kept.get(kind)
    await before?.reset()
    const browser = before ?? (await TestBrowser.start({ kind, extension: builtExtension(kind, this.out) }))
    if (this.isShared) this.kept.set(kind, browser)
    try {
      return await work(browser)
    } finally {
      if (!this.isShared) await browser.close()
    }
  }

  /** Ends the browsers that were kept. */
  async close(): Promise<void> {
    for (const browser of this.kept.values()) await browser.close()
  }
}
