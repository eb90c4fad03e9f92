/** Words and signs that multiply the number before them, folded, in the languages most pages are in. */
const WORDS: Readonly<Record<number, string>> = {
  1e2: 'hundred hundert',
  1e3: 'thousand k tausend tsd mille mil mila duizend tusen tusind tysiac tysiace tysiecy tisic tisice тысяча тысячи тысяч тыс тисяча тисячі тисяч тис bin ribu nghin хиляди χιλιαδες ألف آلاف אלף elfu',
  1e4: '万 萬 만',
  1e5: 'lakh lakhs लाख',
  1e6: 'million millions m mn mio mln millionen millon millones milhao milhoes milioni milione miljoen miljoner miljoona miljoonaa milion miliony milionow milionu миллион миллиона миллионов млн мільйон мільйони мільйонів juta trieu εκατομμυρια εκατ مليون ملايين מיליון milyon',
  1e7: 'crore crores करोड़',
  1e8: '億 亿 억',
  1e9: 'billion billions b bn mrd mld mia md milliarde milliarden milliard milliards miliardi miliardo miljard miljarder miljardia miliard miliardy miliardow miliarde миллиард миллиарда миллиардов млрд мільярд мільярди мільярдів milyar miliar ty tỷ δισεκατομμυρια δισ مليار مليارات מיליארד',
  1e12: 'trillion trillions tn trn billionen billones biliony billioner триллион триллиона триллионов трлн 兆 조 تريليون',
}

/** Letters that are units as often: metres, bytes. */
const DOUBTFUL = new Set(['m', 'b', 'md', 'mil', 'bin', 'ty', 'mia'])

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries(WORDS).flatMap(([scale, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(scale)]),
  ),
)

/** What the word after a number multiplies it by, and whether it may as well be something else; null for other words. */
export function scaleOf(word: string): { by: number; doubtful: boolean } | null {
  const by = SCALES.get(word)
  return by === undefined ? null : { by, doubtful: DOUBTFUL.has(word) }
}
