import { sized } from '../sizes'
import { longText } from './long-text'
import { text } from './page'

/** More than the 40,000 words that are read of a page: some 48,000, or 60,000. */
export const endlessText = (): string => longText(sized(640, 800))

/** Megabytes of running text in a single paragraph, several times as much as is read of a page. */
export function vastText(): string {
  const length = sized(1_000_000, 5_000_000)
  const sentences = longText(1000).replace(/<\/?p>/g, '')
  return `<p>${sentences.repeat(Math.ceil(length / sentences.length))}</p>`
}

/** A title of 250 KB, or of 1 MB. */
export const vastTitle = (): string => 'Tide mill at Skarvik turns again '.repeat(sized(8000, 32_000)).trim()

/** A text within a thousand elements or ten, each in the one before as far as the browser's parser goes (512 in Chromium). */
export function deepText(): string {
  const depth = sized(1000, 10_000)
  return `${'<div>'.repeat(depth)}${text('tide-mill')}${'</div>'.repeat(depth)}`
}
