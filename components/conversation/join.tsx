import type { Brief } from '../../core/brief/brief'
import { type ConversationChoices, DEFAULT_CONVERSATION } from '../../core/conversation/choices'
import { shareLinks } from '../../core/conversation/share'
import { SOURCES } from '../../core/conversation/source-facts'
import type { ConversationView } from '../../core/conversation/view'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'

/** Links that begin a thread elsewhere, with the story's address and title filled in. */
export function Join({ brief, view }: { brief: Brief; view: ConversationView }) {
  const { t } = useText()
  const { instances } = DEFAULT_CONVERSATION
  const choices: ConversationChoices = {
    ...DEFAULT_CONVERSATION,
    instances: { ...instances, mastodon: view.mastodon },
  }
  const address = view.addresses[0] ?? brief.story.url
  return (
    <details class="talk-addresses">
      <summary>{t('talk.begin')}</summary>
      <p class="quiet">{t('talk.beginMore')}</p>
      <ul class="talk-share">
        {shareLinks(address, brief.story.title, choices).map(({ source, href }) => (
          <li key={source}>
            <OutsideLink href={href}>{SOURCES[source].name}</OutsideLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
