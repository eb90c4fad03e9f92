import type { Article } from '../../article/article'

/** Why no brief is made of a page that has sentences. */
export type Unbriefable = 'recipe' | 'legal' | 'horoscope' | 'forum' | 'satire'

/** Places that write nothing but satire, by host without `www.`, and by name. */
const SATIRE_HOSTS: ReadonlySet<string> = new Set(
  'theonion.com babylonbee.com clickhole.com reductress.com thehardtimes.net thedailymash.co.uk newsthump.com waterfordwhispersnews.com thebeaverton.com betootaadvocate.com der-postillon.com dietagespresse.com legorafi.fr elmundotoday.com lercio.it speld.nl worldnewsdailyreport.com duffelblog.com thepoke.com'.split(
    ' ',
  ),
)
const SATIRE_NAMES =
  /^(?:the onion|the babylon bee|clickhole|reductress|the hard times|the daily mash|newsthump|waterford whispers news|the beaverton|the betoota advocate|der postillon|die tagespresse|le gorafi|el mundo today|lercio|de speld|the borowitz report|duffel blog)$/iu
/** What a page says of itself. */
const SATIRE_TITLE =
  /^(?:satire|satira|sátira|glosse|humou?r)\s?[:|–—-]|[([|–—-]\s?(?:satire|satira|sátira)\s?[)\]]?$/iu
const SATIRE_NOTE =
  /\b(?:(?:this|the) (?:article|story|piece|post|site|website) is (?:a )?(?:work of )?satir(?:e|ical)|(?:is|are) (?:entirely |purely )?satirical and (?:entirely |purely )?fictional|dieser (?:artikel|text|beitrag) ist (?:eine )?satire|alle meldungen sind frei erfunden|cet article est (?:une )?satir(?:e|ique)|este artículo es (?:una )?sátira|questo articolo è (?:una )?satira)\b/iu

const LEGAL_TITLE =
  /^(?:impressum|imprint|legal notice|mentions légales|aviso legal|note legali|colofon|privacy (?:policy|notice|statement)|cookie (?:policy|notice)|datenschutz(?:erklärung|hinweise)?|nutzungsbedingungen|terms (?:of (?:use|service)|(?:and|&) conditions)|politique de confidentialité|política de privacidad|informativa sulla privacy)(?=\s*(?:$|[|–—·:-]))/iu

const HOROSCOPE =
  /horoscope|horoskop|horóscopo|oroscopo|гороскоп|horoscoop|星座|星占い|zodiac (?:signs?|forecast)/iu
/** Signs of the zodiac in six languages, each under one number. */
const SIGNS: readonly RegExp[] = [
  /\b(?:aries|widder|bélier|ariete|áries)\b/iu,
  /\b(?:taurus|stier|taureau|tauro|toro|touro)\b/iu,
  /\b(?:gemini|zwillinge?|gémeaux|géminis|gemelli|gêmeos)\b/iu,
  /\b(?:leo|löwe|lion|leone|leão)\b/iu,
  /\b(?:virgo|jungfrau|vierge|vergine|virgem)\b/iu,
  /\b(?:libra|waage|balance|bilancia)\b/iu,
  /\b(?:scorpio|skorpion|scorpion|escorpio|scorpione|escorpião)\b/iu,
  /\b(?:sagittarius|schütze|sagittaire|sagitario|sagittario|sagitário)\b/iu,
]
const FEWEST_SIGNS = 4

const FORUM =
  /[|–—·»:-]\s?(?:[\p{L}\p{N}.]+ ){0,3}(?:forums?|foren|foros?|message board|discussion board|bulletin board)\s*$|^(?:forums?|board)\s?[|–—·»:-]/iu

const INGREDIENTS =
  /^(?:ingredients?|(?:die )?zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|ingredienser|ингредиенты|材料)\b/iu
/** `2 cups flour`, `250 g Mehl`, `½ tsp salt`. */
const QUANTITY =
  /^(?:about |ca\.? ?)?(?:\d{1,4}(?:[./,–-]\d{1,3})?|[½¼¾⅓⅔⅛])\s?(?:[½¼¾⅓⅔⅛]\s?)?(?:cups?|tbsps?|tablespoons?|tsps?|teaspoons?|oz|ounces?|pounds?|lbs?|g|gr|gram|grams|kg|ml|cl|dl|l|litres?|liters?|el|tl|prisen?|cloves?|pinch|sticks?|cans?|stück|gousses?|cuillères?|cucharadas?|cucchiai[oa]?)\b/iu
const FEWEST_QUANTITIES = 4
/** Longest paragraph that is looked at as an ingredient, UTF-16 units. */
const LONGEST_ITEM = 120
/** Paragraphs looked at, from the beginning and from the end, and how much of each. */
const LOOKED_AT = 400
const OF_EACH = 600

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '')

/** The kind of page of which no honest brief can be made; null for all others. */
export function unbriefable({ title, site, url, paragraphs }: Article): Unbriefable | null {
  const heading = title.trim().slice(0, OF_EACH)
  const texts = paragraphs.slice(0, LOOKED_AT)
  const notes = [...texts.slice(0, 3), ...paragraphs.slice(-3)].map(({ text }) => text.slice(0, OF_EACH))
  if (
    SATIRE_HOSTS.has(hostOf(url)) ||
    SATIRE_NAMES.test(site.trim()) ||
    SATIRE_TITLE.test(heading) ||
    notes.some((note) => SATIRE_NOTE.test(note))
  )
    return 'satire'
  if (LEGAL_TITLE.test(heading)) return 'legal'
  if (FORUM.test(heading)) return 'forum'
  const all = texts.map(({ text }) => text.slice(0, OF_EACH))
  if (
    HOROSCOPE.test(heading) &&
    SIGNS.filter((sign) => all.some((text) => sign.test(text))).length >= FEWEST_SIGNS
  )
    return 'horoscope'
  const quantities = texts.filter(
    ({ text }) => text.length <= LONGEST_ITEM && QUANTITY.test(text.trim()),
  ).length
  const headed = texts.some(
    ({ kind, text }) => (kind === 'heading' || text.length < 30) && INGREDIENTS.test(text.trim()),
  )
  if (quantities >= FEWEST_QUANTITIES || (headed && quantities >= 1)) return 'recipe'
  return null
}
