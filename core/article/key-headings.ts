/** Which part of a publisher's own brief a heading announces. */
export type KeyHeading = 'points' | 'why' | 'analysis'

const POINTS = [
  'key (?:take-?aways?|points?|findings?|facts?|messages?|insights?)|(?:main|top) (?:points|take-?aways)|take-?aways|(?:story |article )?highlights|at a glance|in brief|in short|the essentials|tl;?dr|(?:what (?:you )?(?:need )?to know)|(?:the )?quick (?:read|summary|facts)|the gist|the bottom line|summary',
  "das wichtigste(?: in kürze| im überblick| auf einen blick)?|auf einen blick|in kürze|im überblick|kurz (?:und knapp|gefasst|zusammengefasst|erklärt)|kernpunkte|die (?:wichtigsten|zentralen) (?:punkte|fakten|erkenntnisse)|wichtige punkte|zusammenfassung|darum geht(?:[’']?s| es)",
  "(?:les )?points (?:clés|essentiels)|(?:les )?points à retenir|(?:ce qu[’']il faut |à )retenir|l[’']essentiel|en (?:bref|résumé|un coup d[’']œil)|ce qu[’']il faut (?:retenir|savoir)|les faits marquants|résumé",
  '(?:los )?puntos (?:clave|principales|destacados)|(?:las )?claves|lo (?:esencial|más importante|que hay que saber)|en (?:resumen|breve|síntesis|pocas palabras)|de un vistazo|ideas clave|resumen|aspectos clave',
  "(?:i )?punti (?:chiave|principali|salienti|essenziali)|in (?:breve|sintesi|pillole|evidenza)|a colpo d[’']occhio|le cose da sapere|cosa (?:c[’']è da )?sapere|riassunto",
  '(?:os )?(?:principais pontos|pontos[- ](?:chave|principais))|em (?:resumo|síntese|poucas palavras|destaque)|destaques|resumo|num relance|o que (?:você precisa|é preciso) saber|o essencial',
  'in het kort|kernpunten|hoofdpunten|(?:de )?belangrijkste (?:punten|feiten|inzichten)|(?:kort )?samengevat|samenvatting|in (?:een|één) oogopslag|op een rij(?:tje)?|wat u moet weten|dit moet je weten',
]

const WHY = [
  'why (?:it|this|that) matters|why (?:it|this) is important',
  'warum (?:das|es|dies) (?:wichtig|relevant|von bedeutung) ist|warum das zählt|bedeutung',
  "pourquoi (?:c[’']est important|cela (?:compte|importe)|ça compte|est-ce important)",
  'por qué (?:es importante|importa|esto importa)',
  'perché (?:è importante|conta|è rilevante|questo conta)',
  'por que (?:(?:isso )?(?:importa|é importante)|é relevante)',
  'waarom (?:(?:het|dit) (?:ertoe doet|belangrijk is|van belang is)|is dit belangrijk)',
]

const ANALYSIS =
  "(?:[\\p{L}\\p{N}]+ ){0,2}analy(?:sis|se)|(?:el |un )?análisis(?: [\\p{L}]+){0,2}|(?:l[’']|un[’'])?analisi(?: [\\p{L}]+){0,2}|(?:a )?análise(?: [\\p{L}]+){0,2}|einordnung|décryptage"

const whole = (names: string) => new RegExp(`^(?:${names})$`, 'iu')
const PARTS: readonly [KeyHeading, RegExp][] = [
  ['points', whole(POINTS.join('|'))],
  ['why', whole(WHY.join('|'))],
  ['analysis', whole(ANALYSIS)],
]

/** Longer lines are no headings. UTF-16 code units. */
const LONGEST = 60

/** The part that a heading announces, in English, German, French, Spanish, Italian, Portuguese or Dutch; else null. */
export function keyHeading(line: string): KeyHeading | null {
  if (line.length > LONGEST) return null
  const name = line.replace(/^[^\p{L}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ')
  return PARTS.find(([, names]) => names.test(name))?.[0] ?? null
}

const LEAD_IN = new RegExp(`^(?:${WHY.join('|')})\\s*[:：]\\s*(?=\\S)`, 'iu')

/** `Why it matters: ...` within a paragraph: the label and what follows it; null where there is no such label. */
export function whyLeadIn(text: string): { heading: string; text: string } | null {
  const label = LEAD_IN.exec(text)?.[0]
  return label ? { heading: label.trimEnd().slice(0, -1).trimEnd(), text: text.slice(label.length) } : null
}
