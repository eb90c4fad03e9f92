import type { PopupView as View } from '../../core/views'
import { BriefFailureNotice } from '../shared/brief-failure'
import { isolate } from '../shared/format'
import { Switch } from '../shared/switch'
import { QuestionBar } from '../sidebar/question-bar'
import { useText } from '../text'
import { Answered } from './answered'
import { PopupActions } from './popup-actions'
import { PopupBrief } from './popup-brief'
import { PopupNotice } from './popup-notice'
import { Recents } from './recents'
import type { PopupEvents } from './types'

/** All the popup says of a page, from what is true of it down to the switch for its site. */
export function PopupBody({ view, events }: { view: View; events: PopupEvents }) {
  const { t } = useText()
  const { page, site, recents, copyFormat, undo, failure } = view
  const shown = failure === 'stopped' ? null : failure
  return (
    <>
      <div class="popup-scroll">
        {undo && <Answered answer={undo} onUndo={events.onUndo} />}
        {page.kind === 'brief' && <PopupBrief page={page} format={copyFormat} events={events} />}
        {page.kind === 'unsure' && (
          <QuestionBar
            headline={page.brief.headline}
            answered={null}
            onAnswer={events.onAnswer}
            onUndo={events.onUndo}
          />
        )}
        {shown && <BriefFailureNotice failure={shown} onRetry={() => events.onBrief('make')} />}
        {page.kind !== 'brief' && page.kind !== 'unsure' && !shown && (
          <PopupNotice page={page} view={view} events={events} />
        )}
        {page.kind !== 'brief' && <Recents recents={recents} onOpen={events.onOpen} />}
      </div>
      {page.kind === 'brief' && <PopupActions page={page} format={copyFormat} events={events} />}
      {site && page.kind !== 'untouchable' && (
        <Switch label={t('popup.site', [isolate(site.name)])} on={site.looked} onChange={events.onSite} />
      )}
    </>
  )
}
