import { describe, expect, it } from 'vitest'
import { evidenceIndex } from '../../../../core/evidence/brief-evidence'
import { lineEvidence } from '../../../../core/evidence/line-evidence'
import { articleOf, FERRY } from '../../support/evidence-pages'

const article = articleOf(FERRY, { title: 'Ferry to Holm stops', publishedAt: '2025-09-16T08:00:00Z' })
const look = (line: string) => lineEvidence(evidenceIndex(article), line)
const said = ({ passages }: ReturnType<typeof look>) =>
  passages.map(({ passage: { paragraph, start, end } }) =>
    article.paragraphs[paragraph]?.text.slice(start, end),
  )

describe('lineEvidence', () => {
  it('finds a line that stands on the page word for word at its exact place', () => {
    const evidence = look('They have collected 1,200 signatures against the plan.')
    expect(evidence).toMatchObject({ verdict: 'found', differences: [], missing: { words: [], numbers: [] } })
    expect(evidence.passages).toEqual([{ passage: { paragraph: 4, start: 58, end: 112 }, strength: 1 }])
  })

  it('finds a line told in other words in the sentence that carries it', () => {
    const evidence = look('Solberg, who leads the council, called repairs of the vessel too costly.')
    expect(evidence.verdict).not.toBe('absent')
    expect(said(evidence)[0]).toBe(
      'Council leader Ingrid Solberg said the vessel had become too costly to repair.',
    )
  })

  it('puts a line together from several sentences', () => {
    const evidence = look('The engine failed twice, and a storm in January damaged the old pier.')
    expect(said(evidence)).toEqual(
      expect.arrayContaining([
        'Its engine failed twice last year.',
        'Weather on the sound is rough, and the old pier was damaged by a storm in January.',
      ]),
    )
  })

  it('says when there is nothing like a line on the page', () => {
    expect(look('Parliament approved a tax on sugary drinks after months of talks.')).toMatchObject({
      verdict: 'absent',
      passages: [],
    })
    expect(look('')).toMatchObject({ verdict: 'absent', passages: [] })
  })

  it('names what is missing', () => {
    const { verdict, missing } = look(
      'Council leader Ingrid Solberg and Mayor Tor Lien said the vessel was too costly.',
    )
    expect(verdict).toBe('partly')
    expect(missing.names.join(' ')).toContain('Tor Lien')
    expect(missing.names.join(' ')).not.toContain('Solberg')
  })

  it('shows a number that the passage gives otherwise, ranges whole', () => {
    const { verdict, missing, differences } = look('About 300 people use the boat each day in winter.')
    expect(verdict).toBe('partly')
    expect(missing.numbers).toEqual(['300'])
    expect(differences).toEqual([{ kind: 'number', here: '30 to 40', brief: '300' }])
  })

  it('shows a date that the passage gives otherwise', () => {
    expect(look('A smaller boat from Bergvik could serve the island from May 21.').differences).toEqual([
      { kind: 'date', here: 'May 12', brief: 'May 21' },
    ])
    expect(look('The council decided on Friday that the ferry to Holm will stop.').differences).toEqual([
      { kind: 'date', here: 'Tuesday', brief: 'Friday' },
    ])
  })

  it('shows a name that the passage gives otherwise', () => {
    expect(look('Council leader Astrid Solberg said the vessel had become too costly.').differences).toEqual([
      { kind: 'name', here: 'Ingrid Solberg', brief: 'Astrid Solberg' },
    ])
  })

  it('takes rounded numbers and the day of publication for stated', () => {
    const page = evidenceIndex(articleOf(['The repairs cost 1,187,000 crowns, said the harbour office.']))
    const { missing } = lineEvidence(page, 'Repairs cost about 1.2 million crowns, the harbour office said.')
    expect(missing.numbers).toEqual([])
    expect(look('In 2025 the ferry to Holm stops.').missing.dates).toEqual([])
  })

  it('is told where a line was cut from, and looks itself where the page says otherwise there', () => {
    const passage = { paragraph: 2, start: 0, end: FERRY[2]?.length ?? 0 }
    const line = 'Council leader Ingrid Solberg said the vessel had become too costly to repair'
    expect(lineEvidence(evidenceIndex(article), line, [passage]).passages).toEqual([{ passage, strength: 1 }])
    const [found] = lineEvidence(evidenceIndex(article), line, [{ paragraph: 0, start: 0, end: 20 }]).passages
    expect(found?.passage.paragraph).toBe(2)
    expect(lineEvidence(evidenceIndex(article), line, [{ paragraph: 99, start: -4, end: 1e9 }]).verdict).toBe(
      'found',
    )
  })
})

describe('lineEvidence in other languages', () => {
  const cases: { lang: string; page: string[]; line: string; at: number }[] = [
    {
      lang: 'de',
      page: [
        'Die Fähre zwischen Skarvik und der Insel Holm wird Ende Oktober eingestellt, wie der Kreistag am Dienstag beschloss.',
        'Im Winter nutzen täglich etwa 40 Menschen das Boot, sagte das Hafenamt.',
        'Die Landrätin Ingrid Solberg nannte die Reparatur des Schiffes zu teuer.',
      ],
      line: 'Eine Reparatur des Schiffs ist der Landrätin zu teuer.',
      at: 2,
    },
    {
      lang: 'ja',
      page: [
        '県議会は火曜日、スカルビクとホルム島を結ぶフェリーを十月末に廃止することを決めた。',
        '冬には一日およそ四十人が船を利用していると港湾局は発表した。',
        '島の家族は学校も閉鎖されるのではないかと心配している。',
      ],
      line: '島の家族は学校の閉鎖を心配している。',
      at: 2,
    },
    {
      lang: 'ar',
      page: [
        'قرر مجلس المقاطعة يوم الثلاثاء وقف العبّارة بين سكارفيك وجزيرة هولم في نهاية أكتوبر.',
        'يستخدم القارب نحو أربعين شخصا كل يوم في الشتاء بحسب مكتب الميناء.',
        'تخشى العائلات في هولم أن تغلق المدرسة أيضا.',
      ],
      line: 'العائلات في هولم تخشى إغلاق المدرسة.',
      at: 2,
    },
  ]
  it.each(cases)('finds the sentence in $lang', ({ lang, page, line, at }) => {
    const own = articleOf(page, { lang })
    const { verdict, passages } = lineEvidence(evidenceIndex(own), line)
    expect(verdict).not.toBe('absent')
    expect(passages[0]?.passage.paragraph).toBe(at)
  })
})
