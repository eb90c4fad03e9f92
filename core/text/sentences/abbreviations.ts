/**
 * How an abbreviation and the end of a sentence go together: it never ends one (`Dr.`), it is one only before a number
 * (`No. 5`; else `no.` is a word), or it may end one (`Inc.`), which the next word decides.
 */
export type Abbreviation = 'never' | 'before numbers' | 'maybe'

/** Written as here; where a language gives a form in lower case only, its capitalised form counts as well. */
type Lists = Partial<Record<Abbreviation, string>>

/**
 * By primary subtag. `every` holds for all languages: forms that are no word in any of the others. Sources: the style guides
 * of AP and the Guardian, Duden, Lexique de l'Imprimerie nationale, the RAE's list, and the Unicode CLDR's sentence break
 * suppressions (`segments` data).
 */
const LISTS: Readonly<Record<string, Lists>> = {
  every: {
    never:
      'Rt Hon Gen Col Maj Sen Rep Dr dr Prof prof Mr Mrs Ms Mx Messrs Mme Mlle Msgr Mgr Rev Supt Cmdr Comdr Cmdt Cdr Capt Lt Lieut Sgt Cpl Pvt Pfc Spc Brig Adm Gov Atty Cllr Insp Hptm Oblt Gefr Ofw Cnel Gral Sr.a Sra Srta Sras Sres Dra Profa Exmo Exma Ilmo Excmo Ud Uds Dña Sig.ra Dott Dott.ssa Avv bzw vgl sog z.B d.h e.g i.e cf approx ca resp Dipl dhr mevr bijv d.w.z t.ex t.o.m f.eks fx dvs esim ks np tzn tzw tzv mj např tj pl.ex p.ej p.ex m.in św vö sz ifj özv ún d.Hr î.Hr bkz örn Doç т.е т.к т.н н.э напр гр им ул пр просп п.ч TP PGS GS ThS Jl Drs Bpk tgl yg π.χ κκ डॉ श्री प्रो',
    'before numbers':
      'No Nos Nr Nrs Art Arts Fig Figs Tab Abb Abs Kap Bd Vol Vols Ch Chap pp par pars núm nº págs pág blz str čl čís odst pkt ust poz ст с рис табл № см bab hlm Ps Rz Rn Ziff Zif § Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez janv févr avr juil déc ene abr ago dic gen mag giu lug ott fev set out dez',
    maybe:
      'Inc Corp Co Cos Ltd Ltda Bros Jr Sr St Ste Mt Ft etc usw usf al Mio Mrd Tsd mln mld mlrd mrd mill tys tis тыс млн млрд трлн руб коп куб кв Std Jh Jhdt Str Cie Ave Blvd Hwy Rte Dept Univ Assn Bldg Esq Ph.D PhD vs itd itp osv apod atd jne yms ecc enz stb dll dsb vb etc др пр проч кв обл р-н',
  },
  en: {
    never:
      'Rt Hon Fr Gen Col Maj Sen Sens Rep Reps Pres Det Const Asst Dep Dist Amb Ald Coun Gens Cols Drs Profs Revs Govs Sec Treas Ens PO Sfc CPO',
    'before numbers': 'p no vol sec ch est r b d c fl',
    maybe:
      'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Tues Thurs Rd Sq Ln lb lbs oz ft hr hrs yr yrs',
  },
  de: {
    never:
      'Hr Fr Frl Nrn St Abt Bgm Ing Mag Bez bes bspw evtl ggf gegr geb gest verst inkl exkl zzgl insb max mind vorm nachm Hrsg Tel Ew i.d.R i.V i.A i.e.S m.E u.U v.a a.D z.T z.Zt s.o s.u u.a o.g s.g sogen e.V gem lt urspr eig südl nördl westl östl dt österr schweiz engl frz lat griech kath ev allg gen',
    'before numbers': 'S Nr Mo Di Mi Do Sa So Hs Anm Rdnr Aufl Jg Bl Nov',
    maybe: 'Min Sek Kg Stk Pkt Jhd v.Chr n.Chr Chr u.ä u.Ä o.ä o.Ä GmbH Co.KG Pf Fam Prov Kl',
  },
  fr: {
    never: 'M MM Mgr Mes Dr Pr Vve env éd av apr dir coll J.-C St Ste',
    'before numbers': 'p art chap t tél vol fasc n bd',
    maybe: 'S.A Cie',
  },
  es: {
    never:
      'Sr Sres D Dª Dra Dres Dn Lic Ing Arq Mons Sto Sta Av Avda Pdte Vda Cap Cmdte Tte Sgto Gob Prof Profa Rvdo Hno Hna Fr',
    'before numbers': 'art arts pág págs cap núm vol tel c p s',
    maybe: 'EE.UU EE UU a.C d.C S.A Cía aprox máx mín',
  },
  it: {
    never:
      'Sig Sigg Dott Ing On Sen Mons Avv Geom Rag Arch Gen Col Cap Ten Mar Card Don S Ss SS mons dott prof avv ing',
    'before numbers': 'art artt pag pagg n nn cap vol comma tel p',
    maybe: 'S.p.A S.r.l S.p.a a.C d.C',
  },
  pt: {
    never:
      'Sr Sra Srs D Dr Dra Drs Dras Eng Arq Gen Cel Maj Cap Ten Sgt Min Dep Sen Gov Pe Fr Av R Pça Exmo Rev Sto Sta',
    'before numbers': 'art arts pág págs cap vol n nº p tel fl',
    maybe: 'S.A Cia a.C d.C',
  },
  nl: {
    never: 'dhr mw mej drs ir ing mr dr prof ds jhr fam jl o.a m.n t.w i.v.m m.b.t t.a.v St H bv max min',
    'before numbers': 'art blz nr p tel vol hfst',
    maybe: 'n.Chr v.Chr a.s o.i.d e.d i.p.v',
  },
  sv: {
    never: 'bl.a s.k f.d d.v.s dr prof fr ca kl',
    'before numbers': 'nr s kap',
    maybe: 'm.fl m.m f.n kr st',
  },
  da: {
    never: 'bl.a s.k f.eks dr prof hr fr ca kl pga iht ift inkl ekskl skt jf sml',
    'before numbers': 'nr s kap stk',
    maybe: 'm.fl m.m o.l kr pct mio mia',
  },
  nb: {
    never: 'bl.a s.k f.eks dr prof hr fr ca kl pga iht ift inkl ekskl jf jfr',
    'before numbers': 'nr s kap',
    maybe: 'm.fl m.m o.l kr pst',
  },
  fi: { never: 'esim ks vrt prof tri toim os mm n klo', 'before numbers': 's nro', maybe: 'eKr jKr milj ym' },
  pl: {
    never:
      'dr prof mgr inż gen płk mjr kpt por ks bp abp kard ul al im wg red woj pow gm lek hab o pt dz zob ds godz',
    'before numbers': 'art lit nr str s ust pkt par t',
    maybe: 'r w zł gr tys ok wiek',
  },
  cs: {
    never: 'dr doc ing mgr bc judr mudr phdr rndr gen plk mjr kpt ul nám tř sv tzv např mj př kupř popř',
    'before numbers': 'č čj str s odst písm par roč',
    maybe: 'r stol tis mil mld hod min n.l p.n.l',
  },
  ru: {
    never: 'г-н г-жа ул просп пл пос дер им акад проф доц д-р о св т.е т.н т.к напр гл',
    'before numbers': 'ст п пп с стр рис табл гл № кв д',
    maybe: 'г гг в вв т.д т.п др тыс млн млрд руб долл чел ч мин л',
  },
  uk: {
    never: 'вул просп пл ім акад проф т.зв напр св',
    'before numbers': 'ст п с стор рис табл',
    maybe: 'р рр м ст тис млн млрд грн т.д т.п ін',
  },
  tr: {
    never: 'Av Doç Yrd Yard Sn Hz Gen Org Alb Yzb Bşk Öğr Cad Sok Mah Apt',
    'before numbers': 's',
    maybe: 'vb vs vd M.Ö M.S A.Ş Şti yy',
  },
  hu: {
    never: 'dr id ifj özv prof gen pl ún kb ill vö ld szt gr',
    'before numbers': 'u út sz bek',
    maybe: 'stb Ft évf',
  },
  ro: {
    never: 'dl dna dr prof gen col str sf ing arh conf lect jud com',
    'before numbers': 'art alin lit pag nr',
    maybe: 'etc lei mil mld ș.a',
  },
  id: {
    never: 'dr drs ir prof h hj jl bpk sdr PT CV K.H KH a.n',
    'before numbers': 'hlm no pasal',
    maybe: 'Tbk',
  },
  el: { never: 'κ κα Δρ Αγ π.χ δηλ', 'before numbers': 'αρ σελ', maybe: 'μ.μ π.μ εκ δισ χλμ κ.λπ κ.ά' },
}

const known = new Map<string, ReadonlyMap<string, Abbreviation>>()

function read(language: string): ReadonlyMap<string, Abbreviation> {
  const found = new Map<string, Abbreviation>()
  for (const kind of ['maybe', 'before numbers', 'never'] as const)
    for (const form of (LISTS[language]?.[kind] ?? '').split(' ').filter(Boolean)) {
      found.set(form, kind)
      const capitalised = form.charAt(0).toUpperCase() + form.slice(1)
      if (!found.has(capitalised)) found.set(capitalised, kind)
    }
  return found
}

function listOf(language: string): ReadonlyMap<string, Abbreviation> {
  let list = known.get(language)
  if (!list) {
    list = read(language)
    known.set(language, list)
  }
  return list
}

/**
 * What a word before a full stop is as an abbreviation, or null where it is none that is known.
 * @param word without its last stop.
 * @param language primary subtag; where it is '', only forms that are no word of another language are known.
 */
export function abbreviationOf(word: string, language: string): Abbreviation | null {
  return listOf(language).get(word) ?? listOf('every').get(word) ?? null
}
