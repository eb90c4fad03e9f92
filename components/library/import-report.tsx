import type { BriefOutcome, StoryOutcome } from '../../core/library/import-outcome'
import { grouped, isolate } from '../shared/format'
import { Parts } from '../shared/parts'
import { type Translate, useText } from '../text'
import { storyHref } from './hrefs'
import type { FileReport, ImportState } from './storage-types'

/** Lines told of one file; of thousands of equal ones the count says enough. */
const MOST_LINES = 300

function outcomeName(outcome: BriefOutcome, t: Translate): string {
  switch (outcome) {
    case 'added':
      return t('library.outcomeAdded')
    case 'updated':
      return t('library.outcomeUpdated')
    case 'older':
      return t('library.outcomeOlder')
    case 'unchanged':
      return t('library.outcomeUnchanged')
  }
}

/** What became of one story, in words. */
function outcomeWords({ briefs, isNoteJoined }: StoryOutcome, t: Translate): string[] {
  const words = [...new Set(briefs)].map((outcome) => outcomeName(outcome, t))
  return isNoteJoined ? [...words, t('library.noteJoined')] : words
}

function File({ report }: { report: FileReport }) {
  const { t } = useText()
  const { name, outcomes, faults } = report
  const count = (outcome: BriefOutcome) =>
    outcomes.flatMap(({ briefs }) => briefs).filter((one) => one === outcome).length
  const counted = (['added', 'updated', 'older', 'unchanged'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${outcomeName(outcome, t)}: ${grouped(count(outcome), t)}`)
  const more = outcomes.length - MOST_LINES
  return (
    <section class="file-report">
      <h4 dir="auto">{name}</h4>
      <p>
        <Parts
          of={[
            ...counted,
            faults.length > 0 && t('library.faults', faults.length, [grouped(faults.length, t)]),
          ]}
        />
      </p>
      {faults.length > 0 && (
        <ul class="faults">
          {faults.slice(0, MOST_LINES).map(({ path, wrong, fix }, index) => (
            <li key={index}>
              <code dir="ltr">{path}</code> <span dir="auto">{wrong}</span>
              <span class="quiet">{fix}</span>
            </li>
          ))}
        </ul>
      )}
      {outcomes.length > 0 && (
        <details>
          <summary>{t('library.eachStory')}</summary>
          <ul class="outcomes">
            {outcomes.slice(0, MOST_LINES).map((outcome, index) => (
              <li key={index}>
                <a href={storyHref(outcome.story)} dir="auto">
                  {outcome.headline}
                </a>
                <span class="quiet">
                  <Parts of={outcomeWords(outcome, t)} />
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="quiet">{t('library.andMore', more, [grouped(more, t)])}</p>}
        </details>
      )}
    </section>
  )
}

interface Props {
  state: ImportState
  onStop: () => void
  onClose: () => void
}

/** How far an import is, and then what became of each thing in each file. */
export function ImportReport({ state, onStop, onClose }: Props) {
  const { t } = useText()
  if (state.kind === 'idle') return null
  if (state.kind === 'running') {
    return (
      <div class="reading" role="status">
        <progress max={Math.max(state.of, 1)} value={state.done} aria-label={t('library.importing')} />
        <p class="quiet">{t('library.importingOf', [grouped(state.done, t), grouped(state.of, t)])}</p>
        <button type="button" class="button" onClick={onStop}>
          {t('library.stop')}
        </button>
      </div>
    )
  }
  const ends = {
    whole: t('library.importDone'),
    stopped: t('library.importStopped'),
    full: t('library.importFull'),
    failed: t('library.importFailed'),
  }
  return (
    <div class="import-report">
      <p
        role={state.end === 'whole' ? 'status' : 'alert'}
        class={state.end === 'whole' ? undefined : 'invalid'}
      >
        {ends[state.end]}
      </p>
      {state.files.map((report) => (
        <File key={isolate(report.name)} report={report} />
      ))}
      <button type="button" class="text-button" onClick={onClose}>
        {t('library.closeReport')}
      </button>
    </div>
  )
}
