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
  /^(?:advert(?:isement|ising)?|sponsored|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|(?:story|article) continues (?:after|below)|continue reading below|scroll (?:to continue|down)|skip (?:to|ad|advert|in)|loading)\b.{0,50}$|\b(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?\b|\baffiliate (?:links?|commission|partners?)\b|\b(?:uses?|accept|using) (?:of )?cookies\b|\bverwendet cookies\b|\butilise des cookies\b|^(?:please )?(?:enable|turn on|activate) javascript/iu

const ABOUT =
  /^(?:additional|with) (?:reporting|contributions?|files) (?:by|from)\b|^\W?(?:first |originally |last )?(?:published|updated|posted|modified|created|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt)\b.{0,70}\d|\bcontributed to this (?:report|article|story)\b|^(?:contact|email|e-mail|write to|reach|send)\b.{0,110}\S@[^\s.@]+\.\w|\bcan be (?:reached|contacted) at\b|\bmay be reached at\b|^(?:have|got|do you have) an? (?:news )?(?:tip|story)\b|^(?:tags|topics|filed under|categories|posted in|keywords|labels|schlagworte|themen|mots-clés|etiquetas|tag)\s*:|^(?:original )?(?:source|quelle|fuente|fonte|bron)s?\s*:|^\d+ (?:comments?|shares?|views?|min(?:ute)?s?(?: read)?)\b|^(?:citation|cite this)\b|\bis an? (?:[\w-]+ ){0,6}(?:reporter|journalist|editor|writer|correspondent|freelancer|columnist|producer|contributor) (?:at|for|with|based|who|covering|and)\b.{0,160}$/iu

/** The words of buttons, alone in their block. */
const BUTTON =
  /^\W*(?:share(?: this(?: \w{1,20})?)?|tweet|e-?mail|print|comments?|post (?:a )?comment|leave a (?:comment|reply)|(?:view|show|add|hide) (?:a )?comments?|pin it|save|whatsapp|facebook|twitter|reddit|linkedin|flipboard|telegram|copy(?: link)?|report|reply|highlights?|tags?|topics?|home|menu|search|close|open|back|next|previous|more|join the (?:discussion|conversation)|have your say|teilen|drucken|kommentare|partager|imprimer|commentaires|compartir|comentarios|condividi|commenti|compartilhar|comentários|delen|reacties)\W*(?:\d+\W*)?$/iu

/** A bare address ends the line: a pointer, in whatever language. */
const ADDRESS = /(?:^|\s)https?:\/\/\S+$/i
const ADDRESS_WORDS = 24

/** `(NASA/ESA)`: several owners of a picture. */
const CREDITS = /\(\p{Lu}[^()]{0,40}\/ ?\p{Lu}[^()]{0,40}\)\s*$/u

const IDEAS = [POINTER, POINTING, INVITATION, PICTURE, RIGHTS, NOTICE, ABOUT, BUTTON, CREDITS]

/** Longer blocks are text, whatever they say. Words. */
const LONGEST = 60

/** Whether a block's text is one of the sentences that sites put between paragraphs. */
export function isClutterPhrase(text: string, words: number): boolean {
  if (words > LONGEST) return false
  return IDEAS.some((idea) => idea.test(text)) || (words <= ADDRESS_WORDS && ADDRESS.test(text))
}

const ENDING =
  /^\W*(?:more (?:from|on|great|stories|about|in|to)|related|read (?:more|next|also)|you (?:may|might)|recommended|trending|most (?:read|popular)|latest|popular|don[’']?t miss|comments?|share|subscribe|sign ?up|about the (?:author|writer)|further reading|also (?:read|on)|top stories|tags|follow|newsletter|leave a|tell us|see also|around the web|from around|sponsored|promoted|what do you think|join the|mehr (?:zum|aus|von)|das könnte|meistgelesen|kommentare|über (?:den autor|die autorin)|sur le même (?:sujet|thème)|les plus lus|commentaires|à propos de l|più letti|commenti|lo más|más (?:noticias|leído|información)|comentarios|mais (?:lidas|notícias)|veja também|lees (?:ook|meer)|meest gelezen|reacties)/iu

/** Headings are no longer than this. Words. */
const LONGEST_HEADING = 9

/** Whether a line announces what stands below an article: other articles, comments, the author's portrait. */
export function announcesEnd(text: string, words: number): boolean {
  return words <= LONGEST_HEADING && !/[.!]$/.test(text) && ENDING.test(text)
}
