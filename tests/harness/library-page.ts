import { strFromU8, unzipSync } from 'fflate'
import type { Surface } from './surface'
import type { Tab } from './tab'
import type { TestBrowser } from './test-browser'
import { until } from './until'

/** A file as the page handed it out. */
export interface Saved {
  name: string
  bytes: Uint8Array
}

interface WithSaved {
  storypulseSaved?: { name: string; base64: string }[]
}

/** The library's page as a reader uses it, with the files it hands out caught. */
export class LibraryPage {
  private constructor(
    readonly tab: Tab,
    readonly surface: Surface,
  ) {}

  static async open(browser: TestBrowser, fragment = ''): Promise<LibraryPage> {
    const { tab, surface } = await browser.ownPage('library', fragment)
    await tab.page.bringToFront()
    await tab.page.evaluate(() => {
      const global = globalThis as WithSaved
      const saved: { name: string; base64: string }[] = []
      global.storypulseSaved = saved
      const blobs = new Map<string, Blob>()
      const create = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob: Blob) => {
        const url = create(blob)
        blobs.set(url, blob)
        return url
      }
      const click = HTMLAnchorElement.prototype.click
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const blob = blobs.get(this.href)
        if (!blob) return click.call(this)
        const reader = new FileReader()
        reader.onload = () =>
          saved.push({ name: this.download, base64: String(reader.result).split(',')[1] ?? '' })
        reader.readAsDataURL(blob)
      }
    })
    const page = new LibraryPage(tab, surface)
    await surface.says(/\d+ stor(y|ies)|your library is empty|all stories/i)
    return page
  }

  /** Presses a key in the page. */
  async press(...keys: Parameters<Tab['page']['keyboard']['press']>[0][]): Promise<void> {
    for (const key of keys) await this.tab.page.keyboard.press(key)
  }

  /** The headlines on screen, in their order. */
  async headlines(): Promise<string[]> {
    return this.tab.page.evaluate(() =>
      [...document.querySelectorAll('.story-row-headline')].map((one) => one.textContent ?? ''),
    )
  }

  /** Hands files to the import, as choosing them does. */
  async choose(files: readonly { name: string; text: string }[]): Promise<void> {
    await this.surface.operable(/choose files/)
    await this.tab.page.evaluate((files) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!field) throw new Error('No field for files')
      const transfer = new DataTransfer()
      for (const { name, text } of files) transfer.items.add(new File([text], name))
      field.files = transfer.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }, files)
  }

  /** Imports a file, waits for the end of it and returns what the report says. */
  async import(file: { name: string; text: string }): Promise<string> {
    await this.choose([file])
    await this.surface.says(/import finished/i)
    return this.surface.text()
  }

  /** Opens the story with this headline. */
  async openStory(headline: string): Promise<void> {
    await this.surface.click(new RegExp(`^${headline}`))
    await this.surface.says(/your note/i)
  }

  /** Chooses an entry of a menu by its words. */
  async chooseIn(menu: RegExp, entry: RegExp): Promise<void> {
    await this.surface.click(menu)
    await this.surface.click(entry)
  }

  /** Waits for the next file the page hands out. */
  async saved(): Promise<Saved> {
    const { name, base64 } = await until('a file', () =>
      this.tab.page.evaluate(() => (globalThis as WithSaved).storypulseSaved?.shift() ?? null),
    )
    return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
  }

  /** The next file as text. */
  async savedText(): Promise<string> {
    return strFromU8((await this.saved()).bytes)
  }

  /** The files within the next file, a zip. */
  async savedZip(): Promise<Record<string, string>> {
    const files = unzipSync((await this.saved()).bytes)
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  }

  async close(): Promise<void> {
    await this.tab.close()
  }
}
