import { useContext } from 'preact/hooks'
import type { Brief } from '../../core/brief/brief'
import { AskedConversation } from '../conversation/asked-conversation'
import { ConversationContext } from '../conversation/context'
import { Icon } from '../icons/icon'
import { isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'

interface Props {
  brief: Brief
  /** Whether the original is another page than this one. */
  isElsewhere: boolean
}

/** Where readers talk about the story. Where nobody can be asked, as on the demo page, a link leads to the original. */
export function Conversation({ brief, isElsewhere }: Props) {
  const { t } = useText()
  const conversation = useContext(ConversationContext)
  if (conversation) return <AskedConversation state={conversation} />
  if (!isElsewhere) return null
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
