/**
 * Sentences that stand between an article's paragraphs on many sites and are not part of it, in the languages of the
 * shipped locales. Each list is one idea; a text is judged as a whole.
 */

/** A pointer to another article: these words, then a colon, a dash or nothing more than a title. */
const POINTER =
  /^\W{0,3}(?:related(?: (?:posts?|articles?|stor(?:y|ies)|links?|coverage|content|news|reading|videos?))?|(?:also )?read(?: (?:more|also|next|this))?|see(?: also| more)?|more(?: information)?|watch(?: (?:now|also|more))?|listen(?: now)?|videos?|photos?|gallery|background|opinion|explainer|don[’']?t miss|must[ -]read|recommended|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu)|(?:à )?lire aussi|à lire|voir aussi|leggi anche|guarda anche|lea? (?:también|además)|te puede interesar|ver también|leia (?:também|mais)|veja também|lees (?:ook|meer)|bekijk ook)\s*(?:[:：|»>]|[–—-]\s)/iu

/** The same, said in full at the start of a short block. */
const POINTING =
  /^(?:read|see|learn|find out|click|tap) (?:more|also|next|here)\b|^(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy)|what to read next|more (?:from|on|stories|about|in) |latest (?:news|stories|headlines)|most (?:read|popular|viewed)|top stories|up next|in case you missed|(?:keep|continue) reading|if you (?:liked|enjoyed) this|for more (?:on|about|from|information|stories|news))\b|^(?:lesen sie auch|lire aussi|leggi anche|lea también|leia também|lees ook)\b/iu

const INVITATION =
  /\b(?:sign up|subscribe|register|opt in)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates?|today|now|here|channel|podcast)\b|\b(?:newsletters?|inbox)\b.{0,80}\b(?:sign up|subscribe|deliver(?:ed|s)?|register)\b|^(?:subscribe|sign ?(?:in|up|out)|log ?(?:in|out)|register)(?: (?:to|for|now|today|here|and)\b|\W*$)|\b(?:straight|right|directly|delivered) (?:in ?to|to) your (?:inbox|mailbox|door)|\b(?:follow|like|find|join) (?:us|me|him|her|them|@?\S+(?: \S+){0,4}) on (?:twitter|facebook|instagram|linkedin|google|whatsapp|telegram|x\b|youtube|flipboard|threads|bluesky)|^follow @\w+|\bdownload (?:the|our)\b.{0,40}\bapp\b|^(?:join|support) (?:us|our)\b|\b(?:through|into) your (?:letterbox|mailbox)\b|^(?:like|love|enjoy(?:ed)?) this (?:story|article|post)\b|^follow .{0,40}\bcoverage\b|\b(?:receba|recevez|recib[ea]|ricevi|erhalten sie|ontvang)\b.{0,60}\b(?:e-?mails?|newsletters?|inbox|correo|posteingang)\b|^(?:newsletter abonnieren|abonnieren sie|jetzt abonnieren|folgen sie uns|abonnez-vous|inscrivez-vous|suivez-nous|iscriviti|abbonati|seguici|suscríbe(?:te|ase)|s[ií]guenos|assine|inscreva-se|siga-nos|schrijf je in|volg ons|abonneer)/iu

const PICTURE =
  /^\W?(?:image|photo|picture|pic|video|media|foto|bild|crédit|credit|photo credit|image credit|file photo|caption|photograph|immagine|imagem|imagen|beeld)s?\s?(?:copyright|caption|credits?|source|by|courtesy|\d+ of|[:©]|\()|\((?:image|photo|pic(?:ture)?|ap photo|reuters|getty|credit|foto|bild)s?\b[^)]{0,400}\)\s*$|^\W?(?:getty|reuters|ap photo|afp|shutterstock|i?stock|alamy|rex|pa|epa|dpa|bloomberg|associated press|unsplash)(?: images?)?\W*$|[|/] ?(?:getty images|bloomberg|reuters|afp|ap photo|ap file|shutterstock|epa|alamy)\b.{0,30}$|\b(?:photos?|images?|pictures?|fotos?) (?:©|courtesy)|^(?:hide|show|toggle) caption|^(?:enlarge|view) (?:this )?(?:image|gallery)|^this slideshow requires|^media playback is|^your browser does not support/iu

const RIGHTS =
  /^(?:©|\(c\) ?\d|copyright\b|all rights reserved)|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished|copied)|^this (?:material|content|article|story|post) (?:may not|is (?:subject to )?copyright|was originally published|originally appeared|has been (?:updated|corrected|amended))|\balle rechte vorbehalten\b|\btous droits réservés\b|\b(?:todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden)\b|riproduzione riservata/iu

const NOTICE =
  /^(?:advert(?:isement|ising)?|sponsored|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|(?:story|article) continues (?:after|below)|continue reading below|scroll (?:to continue|down)|skip (?:to|ad|advert|in)|loading)\b.{0,50}$|\b(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?\b|\baffiliate (?:links?|commission|partners?)\b|\b(?:(?:we|our|this|the) (?:web)?(?:site|page|partners?|service|app)?s? ?(?:uses?|sets?)|you (?:agree|accept|consent)\b.{0,60}|your .{0,40}(?:accept|using|use of)|accept(?: all)?|uses?(?= cookies to)) (?:of |to |our |the use of )*cookies\b|\bverwendet cookies\b|\butilise des cookies\b|^(?:please )?(?:enable|turn on|activate) javascript/iu

const ABOUT =
  /^(?:additional|with) (?:reporting|contributions?|files) (?:by|from)\b|^\W?(?:first |originally |last )?(?:published|updated|posted|modified|created|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt)\b.{0,70}\d|\bcontributed to this (?:report|article|story)\b|^(?:contact|email|e-mail|write to|reach|send)\b.{0,110}\S@[^\s.@]+\.\w|\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b.{0,60}(?:@|\+?\(?\d{3})|^(?:have|got|do you have) an? (?:news )?(?:tip|story)\b|^(?:tags|topics|filed under|categories|posted in|keywords|labels|schlagworte|themen|mots-clés|etiquetas|tag)\s*:|^(?:original )?(?:source|quelle|fuente|fonte|bron)s?\s*:|^\d+ (?:comments?|shares?|views?|min(?:ute)?s?(?: read)?)\b|^(?:citation|cite this)\b|^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4} is an? (?:[\w-]+ ){0,6}(?:reporter|journalist|editor|writer|correspondent|freelancer|columnist|producer|contributor) (?:at|for|with|based|who|covering|and)\b.{0,160}$/iu

/** The words of buttons, alone in their block. */
const BUTTON =
  /^\W*(?:share(?: this(?: \w{1,20})?)?|tweet|e-?mail|print|comments?|post (?:a )?comment|leave a (?:comment|reply)|(?:view|show|add|hide) (?:a )?comments?|pin it|save|whatsapp|facebook|twitter|reddit|linkedin|flipboard|telegram|copy(?: link)?|report|reply|highlights?|tags?|topics?|home|menu|search|close|open|back|next|previous|more|join the (?:discussion|conversation)|have your say|teilen|drucken|kommentare|partager|imprimer|commentaires|compartir|comentarios|condividi|commenti|compartilhar|comentários|delen|reacties)\W*(?:\d+\W*)?$/iu

/** A bare address ends the line: a pointer, in whatever language. */
const ADDRESS = /(?:^|\s)https?:\/\/\S+$/i
const ADDRESS_WORDS = 24

/** `(NASA/ESA)`: several owners of a picture. */
const CREDITS = /\(\p{Lu}[^()]{0,40}\/ ?\p{Lu}[^()]{0,40}\)\s*$/u

/** Hold wherever they are found: what they say is said of nothing else. */
const SURE = [BUTTON, CREDITS]
/** Sentences of a story can begin or go on in the same words; `isStatement` tells those. */
const LIKELY = [POINTER, POINTING, INVITATION, PICTURE, RIGHTS, NOTICE, ABOUT]

/** Words of a statement, at least, and the share of links it may hold. */
const STATEMENT = 8
const MOST_LINKED = 0.3
const ENDS = /[.!?。！？…]["'”’»」)]*$/u

/** The reader is spoken to, the outlet speaks of itself, or an address follows: then a site talks, not the story. */
const ADDRESSED =
  /\b(?:you|your|yours|us|our|we|please|click|tap|here)\b|\b(?:sie|ihre?n?|uns|unsere?[mnrs]?|vous|votre|vos|nous|notre|nos|usted|tu|tus|nuestr\w+|você|seu|nosso|voi|vostr\w+|nostr\w+|je|jouw|uw|ons|onze)\b|[@©]|https?:|www\.|\b\w+\.(?:com|org|net|co)\b/iu
/** An order, with nobody who gives it. */
const IMPERATIVE =
  /^\W{0,2}(?:sign ?up|subscribe|register (?:now|today|here|for|to)|log ?in|sign ?(?:in|out)|follow @|download|enable|turn on|join (?:the|now)|read (?:more|also|next|this)|see (?:also|more:)|watch (?:now|more|also)|listen|find out|learn more|click|tap|abonnieren|jetzt|inscrivez|abonnez|suscr|iscriviti|assine|schrijf)/iu
/** Whoever is quoted, or told of, does not stand in a notice. */
const REPORTED =
  /\b(?:said|says|told|according to|reported|announced|added|warned|claimed|argued|wrote|ruled|denied|asked|voted|arrested|sagte|teilte|erklärte|dit|déclaré|selon|dijo|según|disse|secondo|segundo|zei|volgens)\b/iu

/** Whether a text states something as a sentence of a story does: whole, of some length, to nobody in particular. */
function isStatement(text: string, { words, linked }: Judged): boolean {
  if (words < STATEMENT || linked >= MOST_LINKED || !ENDS.test(text)) return false
  // "Photo by Ann Lee." and "© 2026" say where something is from, however long.
  if (CREDIT.test(text) || POINTED.test(text) || (PORTRAIT.test(text) && !REPORTED.test(text))) return false
  const body = text.replace(LABEL, '')
  if (IMPERATIVE.test(body)) return false
  return !ADDRESSED.test(body) || (REPORTED.test(body) && !INVITED.test(body))
}

/** Words of a label before a colon are no part of what is said. */
const LABEL = /^\W{0,3}\p{L}[\p{L} ]{0,30}[:：]\s*/u
const CREDIT =
  /^\W?(?:image|photo|picture|foto|bild|credit|file photo|photograph)s?\s?(?:copyright|caption|credits?|source|courtesy|\d+ of|[:©]|\()|^\W?(?:image|photo|picture|photograph) by\b|\((?:image|photo|picture|ap photo|reuters|getty|credit|foto|bild)s?\b[^)]{0,400}\)\s*$|^(?:©|\(c\) ?\d|copyright\b)|\ball rights reserved\b|^this (?:material|content|article|story|post) |^(?:additional|with) (?:reporting|contributions?|files)|\bcontributed to this\b|^\W?(?:first |originally |last )?(?:published|updated|posted|modified)\b.{0,70}\d|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|diritti riservati|rechten voorbehouden|riproduzione riservata|\baffiliate\b|^citation\b|^cite\b|^(?:this|the|our) (?:web)?(?:site|page)s? uses?\b/iu
/** Labels that say where to read on, whatever follows. */
const POINTED =
  /^\W{0,3}(?:related\b[^:]{0,20}|(?:also )?read(?: (?:more|also|next|this))?|recommended|must[ -]read|don[’']?t miss|lesen sie[^:]{0,10}|mehr[^:]{0,12}|(?:à )?lire[^:]{0,8}|à lire|voir aussi|leggi anche|guarda anche|lea? (?:también|además)|te puede interesar|ver también|leia[^:]{0,8}|veja também|lees[^:]{0,6}|bekijk ook)\s*[:：|»>]/iu
/** "Ann Lee is a reporter for ...": who wrote, rather than what happened to a reporter. */
const PORTRAIT =
  /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4} is an? (?:[\w-]+ ){0,6}(?:reporter|journalist|editor|writer|correspondent|freelancer|columnist|producer|contributor)\b/u
/** An invitation stays one, whoever is named in it. */
const INVITED = /\b(?:sign up|subscribe|newsletters?|your inbox|follow us|our (?:app|podcast|newsletter))\b/iu

/** What of a block is asked besides its text: its words, and the share of its characters that stand in links. */
export interface Judged {
  words: number
  linked: number
}

/** Longer blocks are text, whatever they say. Words. */
const LONGEST = 60

/**
 * Whether a block's text is one of the sentences that sites put between paragraphs. A phrase alone does not tell: a sentence
 * that is whole, holds no link and speaks to nobody is the story's, whatever words it begins with.
 */
export function isClutterPhrase(text: string, judged: Judged): boolean {
  const { words } = judged
  if (words > LONGEST) return false
  if (SURE.some((idea) => idea.test(text)) || (words <= ADDRESS_WORDS && ADDRESS.test(text))) return true
  return LIKELY.some((idea) => idea.test(text)) && !isStatement(text, judged)
}

/** What headings of lists below an article are made of: the beginning, then nothing but words of that kind, names or a number. */
const ENDING =
  /^\W{0,3}(?:more (?:from|on|great|stories|about|in|to) .{1,80}|related(?: (?:posts?|articles?|stor(?:y|ies)|links?|coverage|content|news|reading|videos?|topics?|products?|items?|searches))?|read (?:more|next|also)\b.{0,80}|you (?:may|might) .{1,80}|recommended(?: .{0,20}(?:for you|stories|reading|articles?|posts?|videos?))?|trending(?: .{0,20}| now)?|most (?:read|popular|viewed|shared)\b.{0,80}|(?:the )?latest(?: (?:news|stories|posts?|articles?|headlines|videos?|updates?|comments?|issues?|episodes?|podcasts?)| (?:from|in|on) .{1,80})?|(?:what['’]s )?popular(?: (?:now|today|posts?|stories|articles?|news|videos?|tags?|on .{1,80}|in .{1,80}|this week))?|don[’']?t miss.{0,80}|(?:\d+ )?comments?(?: ?\(?\d+\)?| (?:on|are closed|policy|section)\b.{0,80})?|share(?: (?:this|on|with|via|it|the)\b.{0,80}|:)?|subscribe(?: (?:to|for|now|today|here|and)\b.{0,80})?|sign ?up(?: .{1,80})?|about the (?:author|writer|contributor)s?|further reading|also (?:read|on|see)\b.{0,80}|top stories.{0,80}|tags?(?::.{0,80})?|follow(?: (?:us|me|on|@.{1,80}|topics?|this)\b.{0,80})?|(?:our |the )?newsletters?|leave a .{1,80}|tell us.{0,80}|see also.{0,80}|around the web|from around .{1,80}|sponsored(?: .{1,80})?|promoted(?: .{1,80})?|what do you think.{0,80}|join the (?:conversation|discussion|newsletter).{0,80}|mehr (?:zum|aus|von|zu diesem) .{1,80}|das könnte .{1,80}|meistgelesen.{0,80}|kommentare?(?: .{0,20})?|über (?:den autor|die autorin)|sur le même (?:sujet|thème)|les plus lus|commentaires?(?: .{0,20})?|à propos de l.{1,80}|(?:i )?più letti|commenti(?: .{0,20})?|lo más .{1,80}|más (?:noticias|leído|información).{0,80}|comentarios?(?: .{0,20})?|mais (?:lidas|notícias).{0,80}|veja também.{0,80}|lees (?:ook|meer).{0,80}|meest gelezen|reacties(?: .{0,20})?)\W{0,3}$/iu

/** Headings are no longer than this. Words. */
const LONGEST_HEADING = 9

/** Whether a line announces what stands below an article: other articles, comments, the author's portrait. */
export function announcesEnd(text: string, words: number): boolean {
  return words <= LONGEST_HEADING && text.length <= 90 && !/[.!]$/.test(text) && ENDING.test(text)
}
