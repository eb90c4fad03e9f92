import { readdirSync } from 'node:fs'
import { sentences } from '../../core/text/sentences'
import { type Row, readRows, setName, text, UnusableDataError } from './data'
import { rounded } from './figures'
import { lineLikeness, lineWords } from './line-match'
import { madeBrief } from './made-brief'
import { articleOfText } from './newsroom-items'

/** Roles that count as right, by the measuring contract; an evaluation counts half as a reason. */
const CONSEQUENCE = new Set(['Main_Consequence', 'Distant_Expectations_Consequences'])
const BACKGROUND = new Set(['Cause_Specific', 'Cause_General', 'Distant_Historical'])
const HALF = new Set(['Distant_Evaluation'])

interface Labelled {
  words: string[]
  role: string
}

function labelledOf(row: Row): { lines: string[]; labelled: Labelled[] } {
  const given: unknown[] = Array.isArray(row.sentences) ? row.sentences : []
  const found = given.flatMap((one) =>
    typeof one === 'object' && one !== null && 'text' in one && 'role' in one
      ? [{ line: String(one.text), role: String(one.role) }]
      : [],
  )
  return {
    lines: found.map(({ line }) => line),
    labelled: found.map(({ line, role }) => ({ words: lineWords(line), role })),
  }
}

/** The role of the sentence that a line was cut from; '' where it was from none. */
function roleOf(line: string, labelled: readonly Labelled[]): string {
  const words = lineWords(line)
  let role = ''
  let most = 0
  for (const one of labelled) {
    const likeness = lineLikeness(words, one.words)
    if (likeness > most) [role, most] = [one.role, likeness]
  }
  return role
}

/** Briefs made on the device against the role of each sentence in its text (NewsDiscourse). @throws UnusableDataError */
export function evalRoles(data: string, limit: number): Record<string, unknown> {
  const files = readdirSync(data)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
  if (!files.length) throw new UnusableDataError(`${data} holds no .jsonl`)
  const rows = files.flatMap((file) => readRows(data, file, ['id', 'sentences'])).slice(0, limit)
  const sums = { given: 0, right: 0, main: 0, lines: 0, next: 0, nexts: 0, background: 0, backgrounds: 0 }
  for (const row of rows) {
    const { lines, labelled } = labelledOf(row)
    const brief = madeBrief(articleOfText(text(row, 'id'), text(row, 'title'), lines))
    if (!brief) continue
    const role = (line: string) => roleOf(line, labelled)
    if (brief.whyItMatters) {
      const found = role(brief.whyItMatters)
      sums.given++
      sums.right += CONSEQUENCE.has(found) ? 1 : HALF.has(found) ? 0.5 : 0
    }
    sums.lines += brief.takeaways.length
    sums.main += brief.takeaways.filter((line) => role(line) === 'Main').length
    brief.analysis.forEach((paragraph, i) => {
      const roles = sentences(paragraph, 'en').map(role)
      const part = brief.analysisParts?.[i]
      if (part === 'what comes next') {
        sums.nexts += roles.length
        sums.next += roles.filter((one) => CONSEQUENCE.has(one)).length
      } else if (part === 'background') {
        sums.backgrounds += roles.length
        sums.background += roles.filter((one) => BACKGROUND.has(one)).length
      }
    })
  }
  const figures = rounded({
    whyGiven: sums.given / rows.length,
    whyRight: sums.right / Math.max(1, sums.given),
    next: sums.next / Math.max(1, sums.nexts),
    background: sums.background / Math.max(1, sums.backgrounds),
    main: sums.main / Math.max(1, sums.lines),
  })
  console.table({ storypulse: figures })
  return { task: 'roles', set: setName(data), items: rows.length, ...figures }
}
