/** Words that tie a sentence to what stands before it, in lower case with their accents. */
interface Openers {
  /** At a sentence's beginning they stand for someone or something that another sentence names. */
  pointers: ReadonlySet<string>
  /** At a sentence's beginning they tie it to the one before. */
  connectives: ReadonlySet<string>
  /** At a sentence's beginning they make it lean, but it can be read. */
  leaning: ReadonlySet<string>
  /** Speak of the writer, anywhere. */
  first: ReadonlySet<string>
  /** Speak to the reader, anywhere. */
  second: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const openers = (
  pointers: string,
  connectives: string,
  more: { leaning: string; first: string; second: string },
): Openers => ({
  pointers: set(pointers),
  connectives: set(connectives),
  leaning: set(more.leaning),
  first: set(more.first),
  second: set(more.second),
})

const NORDIC = openers(
  'han hun hon hans hennes deres deras dette disse denne dessa detta denna dem sin sitt sine sina der där da då her här',
  'men og och eller så derfor därför dermed därmed likevel ändå dessutom dessuten dog imidlertid også också desuden for',
  {
    leaning: 'det de den samtidig samtidigt nå nu',
    first: 'jeg jag mig meg min mitt mine mina vi oss os vår vårt våre våra vores',
    second: 'du deg dig din ditt dine dina',
  },
)

const OPENERS: Record<string, Openers> = {
  de: openers(
    'er sie ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner seines dieser diese dieses diesen diesem dies jener jene jenes solche solcher beide beides dort da dabei damit dafür dagegen daher darum deshalb deswegen dazu danach davor dadurch darin daran darauf darüber davon daraus dahinter daneben hierzu hierfür hierbei hiermit letzterer letztere ersterer demnach demzufolge',
    'und oder aber doch denn sondern jedoch allerdings außerdem zudem ferner ebenso also dann trotzdem dennoch stattdessen schließlich vielmehr nämlich sonst andererseits einerseits letztlich übrigens folglich weiterhin weiters darüberhinaus hingegen dagegen ja nein so weil',
    {
      leaning:
        'es auch nun jetzt inzwischen mittlerweile gleichzeitig zumindest immerhin hier man vielleicht',
      first: 'ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer',
      second: 'du dich dir dein deine deinen deinem deiner euch euer eure',
    },
  ),
  fr: openers(
    'elle ils elles ce cet cette ces cela ça ceci celui celle ceux celles leur leurs son sa ses lui eux c y là voilà voici',
    'mais et ou donc or car ainsi alors aussi puis ensuite enfin pourtant cependant toutefois néanmoins outre parallèlement sinon bref certes parce oui non',
    {
      leaning: 'il en ici on aujourd',
      first: 'je j me m moi mon ma mes nous notre nos',
      second: 'tu te t toi ton ta tes vous votre vos',
    },
  ),
  es: openers(
    'él ella ellos ellas esta estos estas este esa eso esos esas ese esto aquel aquella aquello su sus ello allí ahí',
    'pero y e o u sino además también así entonces luego pues porque tampoco igualmente asimismo finalmente',
    {
      leaning: 'aquí ahora lo',
      first: 'yo me mi mis nosotros nos nuestro nuestra nuestros nuestras',
      second: 'tú te tu tus usted ustedes vosotros',
    },
  ),
  it: openers(
    'egli ella lui lei loro essi esse questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue lì là quest quell',
    'ma e ed o però inoltre così quindi allora poi infatti tuttavia dunque perché anzi insomma invece oppure',
    {
      leaning: 'anche qui ora',
      first: 'io mi mio mia miei mie noi ci nostro nostra nostri nostre',
      second: 'tu ti tuo tua tuoi tue voi vi vostro vostra',
    },
  ),
  pt: openers(
    'ele ela eles elas este esta estes estas isso isto esse essa esses essas aquele aquela aquilo seu sua seus suas lá ali nele nela neste nesta nesse nessa disso disto',
    'mas e ou porém também assim então depois contudo entretanto todavia portanto pois porque ademais',
    {
      leaning: 'aqui agora',
      first: 'eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas',
      second: 'tu te teu tua você vocês',
    },
  ),
  nl: openers(
    'hij zij ze dit dat deze die zijn haar hun hen hem daar daarom daarmee daarbij daarvoor daarin daardoor hier hiermee hierdoor zo',
    'maar en of dus echter bovendien verder toch want ook dan toen vervolgens daarnaast',
    {
      leaning: 'het er nu',
      first: 'ik mij me mijn wij we ons onze',
      second: 'jij je jou jouw u uw jullie',
    },
  ),
  nb: NORDIC,
  nn: NORDIC,
  da: NORDIC,
  sv: NORDIC,
  ru: openers(
    'он она они оно это этот эта эти этого этой его её ее их ему ей им такой такая такие там здесь тогда тот та те',
    'но и а однако также поэтому затем тоже так потом зато или ведь впрочем причём причем',
    {
      leaning: 'сейчас теперь',
      first: 'я мне меня мой моя моё мои мы нас нам наш наша наши',
      second: 'ты тебя тебе твой вы вас вам ваш ваша ваши',
    },
  ),
  pl: openers(
    'on ona oni one ono to ten ta te tego tej jego jej ich jemu im tam wtedy taki taka takie',
    'ale i a jednak także również dlatego więc też oraz lub albo bo natomiast zatem ponadto potem',
    {
      leaning: 'teraz',
      first: 'ja mnie mi mój moja moje my nas nam nasz nasza nasze',
      second: 'ty ciebie ci twój twoja wy was wam wasz',
    },
  ),
  id: openers(
    'dia ia mereka ini itu hal tersebut',
    'namun tetapi tapi dan selain kemudian lalu juga jadi karena sehingga oleh',
    { leaning: 'sementara kini', first: 'saya aku kami kita', second: 'anda kamu kalian' },
  ),
}

/** The same where words are not parted by spaces, as what a sentence begins with. */
const UNSPACED: Record<string, RegExp> = {
  ja: /^「?(?:これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|こんな|そんな|どう|また|しかし|そして|さらに|一方|ただし|ただ|なお|だが|ですが|でも|つまり|したがって|例えば|たとえば|ちなみに|では|すると|ところが|もちろん|彼|同社|同氏|同じ|同サ|同作|同日|同様|やはり|もし|まず|次に|とはいえ|というのも|なぜなら|私|僕|わたし)/u,
  zh: /^[“「]?(?:这|那|他|她|它|此|该|其|但|而|因此|所以|不过|然而|另外|同时|我|您|你|這|該|因為|不過|另外|同時)/u,
  ko: /^(?:그|그는|그녀|그녀는|그들은|이는|이것|이것은|그것은|이런|그런|또|또한|하지만|그러나|그리고|따라서|이에|이를|이로|그래서|한편|다만|즉|나는|저는|우리는)(?=\s)/u,
}

/** Phrases that do what connectives do. */
const PHRASES: Record<string, RegExp> = {
  de: /^["„»“]?(?:das (?:ist|war|sei|hat|hatte|wird|wurde|kann|könnte|soll|sollte|muss|bedeutet|heißt|macht|gilt|zeigt|klingt|liegt|geht|gibt|sind|waren|haben|sagte|sagt|will|würde|führt|gelingt|betrifft)|(?:im gegensatz|im unterschied) dazu|darüber hinaus|zum beispiel|aus diesem grund|in diesem|in dieser|auf diese|mit diesem|mit dieser|bei diesem|bei dieser|nach dieser|nach diesem|unter anderem|der grund|die folge|hinzu kommt|anders als|zum einen|zum anderen|auf der anderen seite|nicht nur das|kein wunder|genau das|beispielsweise|vor allem)(?![\p{L}\p{M}])/iu,
  fr: /^["«“]?\s?(?:en effet|de plus|par ailleurs|d[’']ailleurs|en revanche|au contraire|par exemple|par conséquent|c[’']est|à ce|dans ce|dans cette|pour cela|pour cette|malgré cela|à cette|de ce|de cette|quant à|du coup|de son côté|de leur côté|il (?:a|est|avait|était|s[’']|se|ne|faut le|lui|les|l[’'])|en conclusion)(?![\p{L}\p{M}])/iu,
  es: /^["«“]?(?:sin embargo|por eso|por ello|por (?:lo )?tanto|no obstante|en cambio|de hecho|por otr[ao]|por su parte|por ejemplo|en (?:este|ese|esta|esa)|de (?:este|esta|esa)|a pesar de (?:ello|eso|esto))(?![\p{L}\p{M}])/iu,
  it: /^["«“]?(?:in questo|in questa|per questo|di conseguenza|ad esempio|per esempio|al contrario|d[’']altra parte|da parte sua|dal canto suo|nonostante ciò|di fatto)(?![\p{L}\p{M}])/iu,
  pt: /^["«“]?(?:no entanto|por isso|além d[ia]sso|por outro lado|por exemplo|ao contrário|de fato|apesar disso|com isso|para isso|em seguida|por sua vez)(?![\p{L}\p{M}])/iu,
  nl: /^["“‘]?(?:het (?:is|was|gaat|wordt) (?:dat|dit)?|op die manier|in dat|in die|met dit|met deze|bij deze|aan de andere kant|onder meer|bijvoorbeeld)(?![\p{L}\p{M}])/iu,
  ru: /^["«“]?(?:при этом|в этом|кроме того|к тому же|по его|по её|по ее|по их|тем не менее|в то же время|таким образом|например|в частности|после этого|для этого|из-за этого|вместе с тем|в свою очередь)(?![\p{L}\p{M}])/iu,
  id: /^["“]?(?:selain itu|sementara itu|oleh karena itu|karena itu|hal ini|hal itu|di sisi lain|dengan demikian|meski demikian)(?![\p{L}\p{M}])/iu,
}

/** What is known of the openers of a language other than English; undefined where nothing is. */
export const openersOf = (language: string): Openers | undefined => OPENERS[language]

/** Whether a sentence begins with a phrase, or in East Asian languages any word, that takes up what stands before it. */
export const takesUp = (text: string, language: string): boolean =>
  (UNSPACED[language] ?? PHRASES[language])?.test(text) ?? false
