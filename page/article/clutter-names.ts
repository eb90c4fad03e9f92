import { attributeOf } from '../gate/by-prototype'

/**
 * Parts of class names and ids that say what a box is for, by what is in it. Whole parts between spaces, hyphens,
 * underscores and camel humps; a hyphen within a name here also stands for none.
 */
const NAMES: readonly string[] = [
  // Beside pictures
  'captions?|figcaption|wp-caption(-text)?|credits?|photo-?credit|image-?credit|inline-?image|inline-?gallery|slide-?show|slide-?count|media-?caption',
  // To other articles
  'related|recirc\\w*|recommend\\w*|read-?(more|next|also)|more-?(stories|from|on|news)|most-?(read|popular|viewed|shared)|trending|up-?next|see-?also|also-?read|jp-relatedposts|outbrain|taboola|promo\\w*|quicktabs|teasers?-?list|onward\\w*',
  // To be joined, followed, shared
  'newsletters?|sign-?up|email-?sign-?up|subscri\\w+|follow(-?(us|me|links?))?|shar(e|es|ing)|social\\w*|addthis|sharedaddy',
  // About the article
  'bylines?|author-?(bio|info|box|text|card|name|details?|meta)|authors?|bio|contributors?|time-?stamp|dateline|publish(ed)?-?(date|time|on)|pub-?date|(post|entry|article)-?(meta|info|byline|date|footer|tags)|metadata|breadcrumbs?|tags?-?(list|links?|cloud)|tags|read(ing)?-?time',
  // By others
  'comments?(-\\w+)?|disqus\\w*|replies|respond',
  'ads?|advert\\w*|ad-?(container|slot|wrapper|unit|label)|sponsor\\w*',
  // By lawyers
  'copyrights?|cookies?|consent|gdpr|disclaimer',
  // For getting about
  'nav|navbar|(sub|top|main)-?(nav|menu)|menu(-?item)?|toolbar|rail|side-?bar|footer|pagination|pager|skip-?link|back-?to-?top|print-?(only|block|header|footer)|d-print-block|sr-only|visually-?hidden|screen-?reader(-text)?|toc|table-?of-?contents',
]

const CLUTTER = new RegExp(`(?<=^|[\\s_-])(?:${NAMES.join('|')})(?=$|[\\s_-])`, 'g')

const NO_NAMES: readonly string[] = []

/** The words of a class name or id that say what a box is for, where that is clutter. */
export const clutterWords = (names: string): readonly string[] =>
  names.length < 3
    ? NO_NAMES
    : (names
        .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
        .toLowerCase()
        .match(CLUTTER) ?? NO_NAMES)

/** What an element's class and id say of clutter, as the words found; names in `own` say something else. */
export function clutterNames(
  element: Element,
  own: (element: Element) => readonly string[],
): readonly string[] {
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.slice(0, 400)
  const found = clutterWords(names)
  if (found.length === 0) return found
  const others = own(element)
  if (others.length === 0) return found
  return clutterWords(
    names
      .split(/\s+/)
      .filter((name) => !others.includes(name))
      .join(' '),
  )
}
