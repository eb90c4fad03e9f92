import { useId } from 'preact/hooks'
import type { Order } from '../../../core/conversation/arrange'
import { whole } from '../../shared/format'
import { useText } from '../../text'

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
  const way = (name: Order, label: string) => (
    <button type="button" aria-pressed={order === name} onClick={() => onOrder(name)}>
      {label}
    </button>
  )
  return (
    <div class="talk-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div class="brief-switch" role="group" aria-label={t('talk.order')}>
        {way('best', t('talk.best'))}
        {way('new', t('talk.new'))}
      </div>
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
          <span>{t('talk.ofTakeaway', [whole(takeaway + 1, t)])}</span>
          <button type="button" class="text-button" onClick={onAll}>
            {t('talk.all')}
          </button>
        </p>
      )}
    </div>
  )
}
