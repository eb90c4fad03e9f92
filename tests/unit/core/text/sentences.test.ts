import { describe, expect, it } from 'vitest'
import { sentences } from '../../../../core/text/sentences'

/** Sentences written here, put together and taken apart again. */
const whole = (language: string, ...parts: string[]) =>
  expect(sentences(parts.join(' '), language)).toEqual(parts)

/** Each stays one sentence, with the language known and without. */
const one = (language: string, texts: readonly string[]) => {
  for (const text of texts) {
    expect(sentences(text, language), text).toEqual([text])
    expect(sentences(text), `${text} (language not known)`).toEqual([text])
  }
}

describe('ordinals and dates', () => {
  it('keeps German ones in their sentence', () => {
    one('de', [
      'Die Brücke soll am 17. Oktober wieder öffnen.',
      'Der Bau stammt aus dem 18. Jahrhundert.',
      'Der 2. FC Nordhafen stieg in die 3. Liga ab.',
      'Vom 3. bis zum 9. Mai bleibt die Fähre im Hafen.',
      'Zum 100. Geburtstag kam der Bürgermeister.',
      'Im 1. Stock brannte es.',
    ])
    expect(sentences('Kaiser Karl IV. Habsburg gab es nie.', 'de')).toHaveLength(1)
    whole('de', 'Es kamen 30.', 'Danach wurde es leer.')
    whole('de', 'Das Haus trägt die Nummer 12.', 'Bewohner sahen den Rauch.')
    whole('de', 'Die Partei kam 2021 auf Platz 3.', 'Wähler blieben fern.')
  })
  it('keeps those of other languages', () => {
    one('cs', ['Stavba skončí 3. 10. 2027 podle plánu.'])
    one('tr', ['Kent, 2. Dünya Savaşı sırasında yıkıldı.'])
    one('da', ['Mødet holdes den 4. Maj i rådhuset.'])
    one('ko', ['회의는 2026. 5. 6. 시청에서 열린다.'])
  })
  it('ends English sentences at numbers', () => {
    whole('en', 'The team finished in place 3.', 'April brought rain.')
    whole('en', 'Nobody expected World War II.', 'Germany was poor.')
  })
})

describe('abbreviations', () => {
  it('knows titles, ranks and initials', () => {
    one('en', [
      'The Rt. Hon. Ida Holm spoke to Supt. Per Lund and Cmdr. J. R. Vance.',
      'Lt. Col. Ana Ruiz met Gov. Lee on Monday.',
      'George W. Pratt, M. D. Stone and Ms. Ono agreed.',
    ])
    one('es', ['La Sra. García llegó con el Dr. Ruiz a las cuatro.'])
    one('pl', ['Przemawiał prof. Nowak oraz św. Jan.'])
    one('fr', ['Selon M. Durand, le pont sera fermé.'])
  })
  it('knows those of numbers, companies, places and times', () => {
    one('en', [
      'See No. 5 and Fig. 3 on pp. 12 to 14.',
      'Acme Corp. Chairman Lee left for St. Louis.',
      'It opens at 5 p.m. Monday.',
      'The U.S. Senate met in L.A. County.',
    ])
    one('de', ['Der Bau kostet 14 Mrd. Euro.', 'Nach Art. 5 gilt das z. B. Kindern und Abs. 2.'])
    whole('en', 'It opens at 5 p.m.', 'Visitors may come earlier.')
    whole('en', 'She moved to the U.S.', 'The job was new.')
    whole('en', 'He works for Acme Inc.', 'It pays well.')
    whole('en', 'He said no.', 'Nobody was surprised.')
    whole('en', 'They chose plan B.', 'Costs fell.')
  })
  it('knows names with a mark', () => {
    one('en', ['She spoke to E! News and Yahoo! Finance after the show.'])
  })
})

describe('quotations, ellipses, enumerations', () => {
  it('goes on after a quotation', () => {
    one('en', [
      '“Is it safe?” she asked.',
      '“Who pays?” Mayor Ida Holm asked on Monday.',
      '"Stop!" he cried.',
    ])
    one('ja', ['「行こう！」と市長は言った。'])
    one('de', ['„Wer zahlt?“ fragte sie.'])
  })
  it('ends where one closes, in any manner of marks', () => {
    whole('de', 'Er sagte: „Wir gehen.“', '„Nie wieder“, sagte sie.')
    whole('de', 'Er rief: »Halt.«', '»Nein.«', 'Sie blieb.')
    whole('fr', 'Elle dit : « Nous partons. »', '« Jamais », dit-il.')
    whole('en', 'He said, “We will go.”', '“We must.”', 'Then he left.')
  })
  it('reads dots as what is left out', () => {
    one('en', ['We saw … White House staff leave.', 'It was late . . . and nobody came.', 'Well... maybe.'])
    whole('en', 'He hesitated...', 'The door opened.')
  })
  it('leaves numbers with what they number', () => {
    whole('en', '1. Open the tap.', '2. Wait an hour.')
    one('en', ['There are two steps: 1. Open it.'])
  })
  it('opens with figures, signs and names in small letters', () => {
    whole('en', 'It fell.', '$5 million was lost.')
    whole('en', 'It sold well.', 'iPhones did not.')
    whole('en', 'It is so.[3]', 'Others doubt it.')
  })
  it('parts what a page has fused, but no names', () => {
    expect(
      sentences('The quay was closed.The road was not. Why was that?Nobody said so.', 'en'),
    ).toHaveLength(4)
    expect(sentences('Kaien ble stengt.– Det var på tide, sa hun.', 'nb')).toHaveLength(2)
    one('en', ['She reads Harbour.Example daily, and System.Text for work at Quay.com too.'])
  })
  it('passes over what was left out', () => {
    whole('fr', 'Le pont est fermé.', '[...] Les camions attendent.')
    whole('pt', 'A ponte fechou.', '(…) Os camiões esperam.')
    one('en', ['“… and the quay was dry,” she wrote.'])
  })
  it('ends after "etc." and units where another sentence begins', () => {
    whole('fr', 'Il y a des grues, des quais, etc.', 'Demain tout ferme.')
    whole('it', 'Il vento supera i 150km/h.', 'Sono due i feriti.')
  })
  it('goes on after a cry or a question that is quoted in Japanese', () => {
    one('ja', ['全部閉まる！なのである。', '「閉まる。」だという。'])
    expect(sentences('“路关了。”市长走了。', 'zh')).toEqual(['“路关了。”', '市长走了。'])
  })
  it('leaves code and addresses whole', () => {
    one('en', ['Call foo.bar() in Node.js or see example.org for v1.2.3 of it.'])
  })
})
