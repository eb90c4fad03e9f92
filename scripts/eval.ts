import { dirname } from 'node:path'
import { commandLine, runCommand, UsageError } from './lib/command-line'

/** What is asked for. */
type Asked = ReturnType<typeof asked>

/** Each task loads what it measures with when it is asked for: all together take seconds. */
const TASKS: Readonly<Record<string, (asked: Asked) => Promise<Record<string, unknown>>>> = {
  match: async (asked) => (await import('./eval/match')).evalMatch(asked),
  pairs: async ({ data, limit }) => (await import('./eval/pairs')).evalPairs(data, limit),
  headline: async ({ data, limit }) => (await import('./eval/headline')).evalHeadline(data, limit),
  extract: async ({ data, limit }) => (await import('./eval/extract')).evalExtract(data, limit),
  snippets: async ({ data, limit }) => (await import('./eval/snippets')).evalSnippets(data, limit),
  article: async ({ data, negatives, limit }) =>
    (await import('./eval/article')).evalArticle(data, negatives, limit),
  metadata: async ({ data, limit }) => (await import('./eval/metadata')).evalMetadata(data, limit),
  takeaways: async ({ data, limit }) => (await import('./eval/takeaways')).evalTakeaways(data, limit),
  evidence: async ({ data, limit }) => (await import('./eval/evidence')).evalEvidence(data, limit),
  support: async ({ data, limit }) => (await import('./eval/support')).evalSupport(data, limit),
  sentences: async ({ data }) => (await import('./eval/sentences')).evalSentences(data),
  briefs: async ({ data, ...asked }) => (await import('./eval/briefs')).evalBriefs(data, asked),
  roles: async ({ data, limit }) => (await import('./eval/roles')).evalRoles(data, limit),
}

const USAGE = `Usage: npm run eval -- ${Object.keys(TASKS).join('|')} --data FOLDER [--distractors FOLDER]... [--negatives FOLDER]... [--page-text CHARACTERS] [--pages FOLDER] [--sets NAME,...] [--limit N]`

/** What the command line asks for. @throws UsageError when they make no sense. */
function asked() {
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

await runCommand(async () => {
  const { task, ...rest } = asked()
  const measure = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined
  if (!measure) throw new UsageError(USAGE)
  console.log(JSON.stringify(await measure({ task, ...rest })))
})
