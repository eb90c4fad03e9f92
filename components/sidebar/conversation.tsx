import type { Brief } from '../../core/brief/brief'
import { Icon } from '../icons/icon'
import { isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'

/** Where readers talk about the story. Nothing is fetched; the link leads to the original. */
export function Conversation({ brief }: { brief: Brief }) {
  const { t } = useText()
  return (
    <section class="conversation">
      <h3 class="label">{t('sidebar.conversation')}</h3>
      <p>{t('sidebar.conversationQuiet')}</p>
      <OutsideLink class="button" href={brief.story.url}>
        {t('sidebar.conversationOpen', [isolate(brief.story.publisher)])}
        <Icon name="out" />
      </OutsideLink>
    </section>
  )
}
