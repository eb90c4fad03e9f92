import { dirname } from 'node:path'
import { evalArticle } from './eval/article'
import { evalBriefs } from './eval/briefs'
import { evalEvidence } from './eval/evidence'
import { evalExtract } from './eval/extract'
import { evalHeadline } from './eval/headline'
import { evalMatch } from './eval/match'
import { evalMetadata } from './eval/metadata'
import { evalPairs } from './eval/pairs'
import { evalRoles } from './eval/roles'
import { evalSentences } from './eval/sentences'
import { evalSnippets } from './eval/snippets'
import { evalSupport } from './eval/support'
import { evalTakeaways } from './eval/takeaways'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const USAGE =
  'Usage: npm run eval -- match|pairs|headline|extract|snippets|article|metadata|takeaways|evidence|support|sentences|briefs|roles --data FOLDER [--distractors FOLDER]... [--negatives FOLDER]... [--page-text CHARACTERS] [--pages FOLDER] [--sets NAME,...] [--limit N]'

/** The options of the command line. @throws UsageError when they make no sense. */
function options() {
  const { values, positionals } = commandLine(USAGE, {
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      distractors: { type: 'string', multiple: true },
      negatives: { type: 'string', multiple: true },
      limit: { type: 'string' },
      'page-text': { type: 'string' },
      pages: { type: 'string' },
      sets: { type: 'string' },
    },
  })
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit)
  const pageText = values['page-text'] === undefined ? undefined : Number(values['page-text'])
  if (!(limit >= 1)) throw new UsageError('--limit takes a number from 1 on')
  if (pageText !== undefined && !(pageText >= 1)) throw new UsageError('--page-text takes a number from 1 on')
  if (!values.data) throw new UsageError(USAGE)
  const distractors = (values.distractors ?? []).flatMap((folders) => folders.split(','))
  return {
    task: positionals[0] ?? '',
    data: values.data,
    distractors,
    negatives: values.negatives ?? [],
    limit,
    pageText,
    pages: values.pages ?? dirname(values.data.replace(/\/+$/, '')),
    sets: values.sets?.split(',') ?? [],
  }
}

async function run(): Promise<Record<string, unknown>> {
  const { task, data, distractors, negatives, limit, pageText, pages, sets } = options()
  if (task === 'match') return evalMatch({ data, distractors, limit, pageText })
  if (task === 'pairs') return evalPairs(data, limit)
  if (task === 'headline') return evalHeadline(data, limit)
  if (task === 'extract') return evalExtract(data, limit)
  if (task === 'snippets') return evalSnippets(data, limit)
  if (task === 'article') return evalArticle(data, negatives, limit)
  if (task === 'metadata') return evalMetadata(data, limit)
  if (task === 'evidence') return evalEvidence(data, limit)
  if (task === 'takeaways') return evalTakeaways(data, limit)
  if (task === 'briefs') return evalBriefs(data, { pages, sets, limit })
  if (task === 'roles') return evalRoles(data, limit)
  if (task === 'sentences') return evalSentences(data)
  if (task === 'support') return evalSupport(data, limit)
  throw new UsageError(USAGE)
}

await runCommand(async () => console.log(JSON.stringify(await run())))
