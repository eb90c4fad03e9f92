import { useId } from 'preact/hooks'
import type { Order } from '../../core/conversation/arrange'
import { Alternatives } from '../shared/alternatives'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'

interface Props {
  order: Order
  typed: string
  takeaway: number | null
  onOrder: (order: Order) => void
  onTyped: (text: string) => void
  /** Shows all comments again, not those of a takeaway alone. */
  onAll: () => void
}

/** In which order an open thread is read, and which of it. */
export function ThreadTools({ order, typed, takeaway, onOrder, onTyped, onAll }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <div class="talk-tools">
      <Alternatives
        label={t('talk.order')}
        of={[
          { key: 'best', label: t('talk.best') },
          { key: 'new', label: t('talk.new') },
        ]}
        shown={order}
        onSelect={onOrder}
      />
      <label class="for-readers" for={id}>
        {t('talk.filter')}
      </label>
      <input
        id={id}
        type="search"
        class="talk-filter"
        placeholder={t('talk.filter')}
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
      {takeaway !== null && (
        <p class="talk-line">
          <span>{t('talk.ofTakeaway', [wholeNumber(takeaway + 1, t)])}</span>
          <button type="button" class="text-button" onClick={onAll}>
            {t('talk.all')}
          </button>
        </p>
      )}
    </div>
  )
}
