import { type AnalysisPart, LIMITS } from '../../brief/brief'
import { cutText } from '../../text/cut-text'
import type { KagiCluster } from './kagi-schema'

/** One paragraph of a brief's analysis, with Kagi's marks still in it. */
export interface KagiAnalysisPart {
  part: AnalysisPart
  text: string
}

/** Perspectives and reactions that get a paragraph each; what else a cluster holds is worth its room. */
const MOST_VOICES = 3

/** With a full stop at its end, before the marks that may stand there. */
const stopped = (text: string) => (/[.!?…。！？]["”’)]*(?: ?\[[^[\]]*\])*$/u.test(text) ? text : `${text}.`)

/** Lines that belong together as one paragraph. */
const together = (lines: readonly (string | undefined)[]) =>
  lines
    .filter((line) => line !== undefined)
    .map(stopped)
    .join(' ')

function timelineOf({ timeline }: KagiCluster): string {
  return together(timeline.map(({ date, content }) => (date ? `${date}: ${content}` : content)))
}

function quoteOf({ quote, quote_author, quote_attribution }: KagiCluster): string | undefined {
  if (!quote) return undefined
  const said = /^[“"«„]/.test(quote) ? quote : `“${quote}”`
  const who = [quote_author, quote_attribution].filter(Boolean).join(', ')
  return who ? `${said} (${who})` : said
}

function perspectivesOf({ perspectives }: KagiCluster): string[] {
  return perspectives.map(({ text, sources }) => {
    const names = [...new Set(sources.map(({ name }) => name))].join(', ')
    return names ? `${stopped(text)} (${names})` : text
  })
}

const answersOf = ({ suggested_qna }: KagiCluster): string =>
  suggested_qna.map(({ question, answer }) => `${question} ${stopped(answer)}`).join(' ')

/** What a cluster holds beside its points, in the order of the analysis' parts; what does not fit is what stands last in its part. */
export function clusterAnalysis(cluster: KagiCluster): KagiAnalysisPart[] {
  const of = (part: AnalysisPart, ...texts: (string | undefined)[]): KagiAnalysisPart[] =>
    texts.flatMap((text) => (text ? [{ part, text: cutText(text, LIMITS.paragraph) }] : []))
  const happened = of('what happened', cluster.short_summary, timelineOf(cluster), quoteOf(cluster))
  const next = of('what comes next', cluster.future_outlook, together(cluster.user_action_items))
  const voices = perspectivesOf(cluster)
  const reactions = cluster.international_reactions
  const background = of(
    'background',
    cluster.historical_background,
    cluster.geopolitical_context,
    ...voices.slice(0, MOST_VOICES),
    together([cluster.business_angle_text, ...cluster.business_angle_points]),
    together([...cluster.technical_details, ...cluster.technical_specifications]),
    together(cluster.scientific_significance),
    together([...cluster.industry_impact, ...cluster.gaming_industry_impact, cluster.user_experience_impact]),
    ...reactions.slice(0, MOST_VOICES),
    together([...cluster.performance_statistics, cluster.league_standings]),
    together(cluster.key_players),
    together(cluster.travel_advisory),
    cluster.did_you_know,
    ...voices.slice(MOST_VOICES),
    ...reactions.slice(MOST_VOICES),
    answersOf(cluster),
  )
  const room = LIMITS.paragraphs - happened.length - next.length
  return [...happened, ...background.slice(0, room), ...next]
}
