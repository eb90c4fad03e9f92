import { useContext, useRef } from 'preact/hooks'
import { wholeNumber } from '../shared/format'
import { useActions } from '../sidebar/actions'
import { useText } from '../text'
import { ConversationContext } from './context'

/** Under a takeaway: how many of the comments loaded speak of it; pressed, those alone are shown. */
export function TakeawayComments({ index }: { index: number }) {
  const { t } = useText()
  const button = useRef<HTMLButtonElement>(null)
  const { dispatch } = useActions()
  const state = useContext(ConversationContext)
  if (!state) return null
  let count = 0
  for (const { comments } of state.open.values())
    for (const { about } of comments) if (about === index) count++
  const isShown = state.takeaway === index
  if (count === 0 && !isShown) return null
  return (
    <button
      ref={button}
      type="button"
      class="text-button takeaway-comments"
      aria-pressed={isShown}
      onClick={() => {
        dispatch({ type: 'filter comments', takeaway: isShown ? null : index })
        if (!isShown) button.current?.closest('.scroll')?.querySelector('.talk-open')?.scrollIntoView()
      }}
    >
      {t('talk.comments', count, [wholeNumber(count, t)])}
    </button>
  )
}
