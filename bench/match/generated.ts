import type { PageCard } from '../../core/article/page-card'
import type { Brief } from '../../core/brief/brief'
import { random } from '../../scripts/train-match/random'

const VOCABULARY = 40_000
const SYLLABLES = 'ba ce di fo gu ha ki lo mu na pe ri so tu va we yo za'.split(' ')
/** One word in so many is a name, one in so many a number, about as in news. */
const NAME_EVERY = 9
const NUMBER_EVERY = 40
const DAY = 86_400_000

function wordOf(rank: number): string {
  let rest = rank + SYLLABLES.length ** 2
  let word = ''
  while (rest) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word
}

const words = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Made-up news: words with the frequencies of a language (Zipf 1949), names and numbers among them. */
export class Newsroom {
  private readonly draw: () => number

  constructor(seed: number) {
    this.draw = random(seed)
  }

  /** The brief of the story with this number. */
  brief(number: number): Brief {
    const headline = this.sentence(10)
    const day = new Date(Date.UTC(2024, 0, 1) + (number % 900) * DAY).toISOString().slice(0, 10)
    return {
      id: `story-${number}`,
      headline,
      whyItMatters: this.sentence(20),
      takeaways: Array.from({ length: 5 }, () => this.sentence(14)),
      analysis: Array.from({ length: 3 }, () => this.sentences(3)),
      story: {
        title: headline,
        url: `https://news.example/${number}`,
        publisher: 'Example',
        publishedAt: day,
      },
      coverage: [],
      topics: [],
      lang: 'en',
      createdAt: day,
      updatedAt: day,
      provenance: { kind: 'feed', by: 'Example' },
    }
  }

  /** A page of about 700 words that retells a brief in part and says more. */
  page({ headline, takeaways, analysis, story }: Brief, number: number): PageCard {
    return {
      url: `https://other.example/${number}`,
      otherAddresses: [],
      title: headline,
      otherTitles: [],
      lang: 'en',
      paragraphs: [
        ...takeaways.slice(0, 3),
        ...analysis,
        ...Array.from({ length: 20 }, () => this.sentence(22)),
      ],
      ...(story.publishedAt && { publishedAt: story.publishedAt }),
    }
  }

  private sentence(length: number): string {
    const [first = '', ...rest] = Array.from({ length }, () => this.word())
    return `${[capital(first), ...rest].join(' ')}.`
  }

  private sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence(20)).join(' ')
  }

  private word(): string {
    if (this.draw() < 1 / NUMBER_EVERY) return String(Math.floor(this.draw() * 2000))
    const word = words[Math.floor(VOCABULARY ** this.draw()) - 1] ?? 'ba'
    return this.draw() < 1 / NAME_EVERY ? capital(word) : word
  }
}
