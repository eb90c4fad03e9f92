import type { ConversationView } from '../../core/conversation/view'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'

/** Links that begin a thread elsewhere, with the story's address and title filled in. */
export function Join({ view }: { view: ConversationView }) {
  const { t } = useText()
  return (
    <details class="talk-addresses">
      <summary>{t('talk.begin')}</summary>
      <p class="quiet">{t('talk.beginMore')}</p>
      <ul class="talk-share">
        {view.share.map(({ name, href }) => (
          <li key={name}>
            <OutsideLink href={href}>{name}</OutsideLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
