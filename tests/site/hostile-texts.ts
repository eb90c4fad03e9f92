import { longText } from './long-text'
import { text } from './page'

/** More than the 40,000 words that are read of a page: some 60,000. */
export const endlessText = (): string => longText(800)

/** 5 MB of running text in a single paragraph. */
export function vastText(): string {
  const sentences = longText(1000).replace(/<\/?p>/g, '')
  return `<p>${sentences.repeat(Math.ceil(5_000_000 / sentences.length))}</p>`
}

/** A title of 1 MB. */
export const vastTitle = (): string => 'Tide mill at Skarvik turns again '.repeat(32_000).trim()

/** A text within 10,000 elements, each in the one before as far as the browser's parser goes (512 in Chromium). */
export const deepText = (): string =>
  `${'<div>'.repeat(10_000)}${text('tide-mill')}${'</div>'.repeat(10_000)}`
