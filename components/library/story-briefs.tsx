import { useContext, useState } from 'preact/hooks'
import { changesSinceRead, type StoryDetail } from '../../core/library/story-detail'
import { Alternatives } from '../shared/alternatives'
import { BriefHead } from '../shared/brief-head'
import { ChangeList } from '../shared/change-list'
import { isolate } from '../shared/format'
import { Maker } from '../shared/maker'
import { Parts } from '../shared/parts'
import { Takeaways } from '../sidebar/takeaways'
import { useText } from '../text'
import { BriefAnalysis, BriefWhy } from './brief-texts'
import { cameByName } from './came-by-name'
import { FoundOn } from './found-on'
import { SourceNames } from './source-names'
import type { StoryEvents } from './types'

interface Props {
  story: StoryDetail
  /** When the reader read it before this time, ms since 1970; null where never. */
  readBefore: number | null
  events: StoryEvents
}

/** The brief of a story; where there are several, the reader turns from one to the other. */
export function StoryBriefs({ story, readBefore, events }: Props) {
  const { t } = useText()
  const names = useContext(SourceNames)
  const [shown, setShown] = useState(0)
  const at = Math.min(shown, story.briefs.length - 1)
  const current = story.briefs[at]
  if (!current) return null
  const { brief, id } = current
  const source = names.get(id)
  const changes = changesSinceRead(current, readBefore)
  return (
    <>
      {story.briefs.length > 1 && (
        <>
          <Alternatives
            label={t('library.whichBrief')}
            of={story.briefs.map((one, key) => {
              const by = isolate(one.brief.provenance.by)
              const from = names.get(one.id)
              return { key, label: from ? t('library.makerFrom', [by, isolate(from)]) : by }
            })}
            shown={at}
            onSelect={setShown}
          />
          {id !== story.id && (
            <p class="split-story quiet">
              {t('library.together')}{' '}
              <button type="button" class="text-button" onClick={() => events.onSplit(id)}>
                {t('library.twoStories')}
              </button>
            </p>
          )}
        </>
      )}
      {changes.length > 0 && (
        <section class="since-read" aria-label={t('library.sinceRead')}>
          <h2 class="label">{t('library.sinceRead')}</h2>
          <ChangeList changes={changes} />
        </section>
      )}
      <BriefHead brief={brief} />
      <BriefWhy brief={brief} />
      <Takeaways
        brief={brief}
        highlights={[]}
        current={null}
        below={(takeaway) => <FoundOn takeaway={takeaway} visits={story.visits} />}
        onCopy={(index) => events.onCopyTakeaway(at, index)}
      />
      <BriefAnalysis brief={brief} />
      <p class="provenance">
        <Maker brief={brief} />{' '}
        <Parts
          of={[
            source ? t('library.cameFrom', [isolate(source)]) : cameByName(current.cameBy, t),
            ...brief.topics.map((topic) => isolate(topic)),
          ]}
        />
      </p>
    </>
  )
}
