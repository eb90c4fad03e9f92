import { fold } from '../fold'

/**
 * Words that open a sentence and hardly follow an abbreviation or an ordinal within one: articles, pronouns, conjunctions.
 * Folded, of all languages that have capitals here; a word of one language that is a common name in another is left out.
 */
const OPENERS = new Set(
  `the a an this that these those he she it they we you i his her its their our my in on at as for from with by to of and but or
  so if when while after before since because although though however meanwhile there what who how why where not no yes one some
  many most all both each another other such also still then now even only more
  der die das ein eine einen einem einer eines er sie es wir ihr ich ihre ihren ihrem seine seinen sein dieser diese dieses diesen
  diesem im am vom zum zur bei beim mit nach auf aus fur von vor zu zwischen uber unter durch ohne gegen seit wahrend wenn weil als
  wie wer was wo warum doch aber und oder auch nicht noch nur so dann damit dabei dazu da dort hier jetzt bis bisher denn dennoch
  danach deshalb daher dagegen darum daruber zudem ausserdem heute gestern allerdings insgesamt trotzdem zuvor spater schliesslich
  zuletzt inzwischen jedoch bereits beide viele einige alle niemand man kein keine mehr
  le la les un une des il elle ils elles on nous vous je ce cet cette ces son sa ses leur leurs dans sur sous par pour avec sans mais
  ou et donc or ni car si quand lorsque apres avant depuis pendant selon aussi ainsi en au aux
  el los las una unos unas ella ellos ellas esto este esta estos estas ese esa su sus en con sin por para pero y segun cuando si
  aunque tras desde entre hasta no tambien asi
  il lo gli uno lui lei loro noi voi questo questa questi queste suo sua suoi nel nella con senza per ma e secondo quando se anche
  dopo prima tra fra non
  o os as um uma ele ela eles elas nos isto esse essa seu sua seus suas no na nos nas com sem mas segundo quando apos
  de het een hij zij ze wij we dit dat deze die zijn haar hun op met voor van door maar en als toen ook niet er
  den det en et ett han hon hun vi de dette denne disse pa med for av til men og nar hvis som ikke
  se han hun ja mutta kun jos tama ne
  to ta ten na w z po przed dla przez ale i jednak kiedy jesli nie
  v na s po pred pro ale kdyz ktery ten ta to
  в на по с со из к о об от для при за до после перед но и а или он она оно они мы вы я это этот эта эти как что если когда так не по-
  у з із зі та але він вона воно вони ми ви це цей ця якщо коли як не
  bu su o ve ama fakat ancak bir ile icin
  a az egy es de ez ha
  in la cu din pe dar si iar daca`
    .split(/\s+/)
    .filter(Boolean),
)

/** Months as ordinals stand before them, folded; those that are English too tell nothing alone. */
const MONTHS = new Set(
  `januar februar marz mai juni juli oktober dezember janner feber janvier fevrier mars avril juin juillet aout octobre decembre
  enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre gennaio maggio giugno luglio settembre ottobre
  dicembre janeiro fevereiro marco maio junho julho setembro outubro dezembro januari februari maart mei augustus desember marts
  ledna unora brezna dubna kvetna cervna cervence srpna rijna listopadu prosince stycznia lutego marca kwietnia maja czerwca lipca
  sierpnia wrzesnia pazdziernika listopada grudnia ocak subat nisan mayis haziran temmuz agustos eylul ekim kasim aralik januara
  januar februar marcius aprilis majus junius julius augusztus szeptember okt nov dez jan feb`
    .split(/\s+/)
    .filter(Boolean),
)
const SHARED_MONTHS = new Set(['april', 'august', 'september', 'november', 'may', 'sept', 'aug'])

/** What is numbered by an ordinal in German, where nothing else tells the language. */
const NUMBERED =
  /^(?:jahrhundert|jahrtausend|weltkrieg|f\.?c\b|sc\b|sv\b|vfb|vfl|fsv|tsv|bundesliga|liga|klasse|kreisklasse|stock|etage|og\b|geburtstag|todestag|jahrestag|hochzeitstag|spieltag|platz|runde|minute|auflage|lebensjahr|schuljahr|senat|strafsenat|zivilsenat|kammer|mal\b|preis|halbzeit|quartal|halbjahr|kapitel|bezirk|gebot|staffel|folge|etappe|jh\b|dunya|yuzyil|wieku|stoleti)/

/** Words before an ordinal in the languages that write it with a full stop; none is an English one but `am` and `die`. */
const BEFORE_ORDINAL = new Set(
  'am im vom zum beim der den dem des das die seit bis ab zur ins jeder jede jeden jedes jeweils und ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner unser unsere unseren sowie bereits rund det fra til dne od do dnia z w v ve ke'.split(
    ' ',
  ),
)

/** Whether a sentence is likely to open with this word where one could. */
export const opensSentences = (word: string): boolean => OPENERS.has(fold(word))

/** What a word says as the one after an ordinal. */
export type AfterOrdinal = 'month' | 'shared month' | 'numbered' | null

/** @param word as written, with what follows it where that belongs to it (`FC`). */
export function afterOrdinal(word: string): AfterOrdinal {
  const plain = fold(word)
  if (MONTHS.has(plain)) return 'month'
  if (SHARED_MONTHS.has(plain)) return 'shared month'
  return NUMBERED.test(plain) ? 'numbered' : null
}

/** Whether an ordinal is to be expected after this word. */
export const beforeOrdinal = (word: string): boolean => BEFORE_ORDINAL.has(fold(word))

/** Words after which a number counts or names and is no ordinal. */
const BEFORE_CARDINAL =
  /^(?:nummer|nr|seite|platz|rang|kapitel|artikel|punkt|ziffer|klasse|linie|auf|um|uber|unter|etwa|knapp|fast|mit|von|insgesamt|jahre|numero|strana|strona|sayi|nummer|side|sivu|kohta|tour|tor|raum|gate|gruppe|stufe|version|windows|\d+:?|bei)$/

/** Whether a number after this word is no ordinal. */
export const beforeCardinal = (word: string): boolean => BEFORE_CARDINAL.test(fold(word))

/** Languages that write an ordinal as a number with a full stop. */
const WITH_STOP = new Set([
  'de',
  'lb',
  'da',
  'nb',
  'nn',
  'fi',
  'is',
  'fo',
  'cs',
  'sk',
  'pl',
  'hu',
  'hr',
  'sr',
  'bs',
  'sl',
  'et',
  'lv',
  'lt',
  'tr',
])

/** Whether the language writes ordinals with a full stop; null where it is not known. */
export const ordinalsHaveStop = (language: string): boolean | null =>
  language ? WITH_STOP.has(language) : null

/** After `a.m.` and `p.m.` the sentence goes on with a day, a month or a time zone. */
const AFTER_CLOCK =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:mon|tue|wed|thu|fri|sat|sun)s?\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|oct|nov|dec)\b|^[a-z]{1,2}[sd]?t\b|^(?:gmt|utc|bst|cet|cest|ist|eastern|central|pacific|mountain|greenwich|local)\b/

export const followsClock = (word: string): boolean => AFTER_CLOCK.test(fold(word))
