import { Icon } from '../icons/icon'
import { useText } from '../text'
import { useActions } from './actions'

interface Props {
  why: 'unreachable' | 'gone'
}

/** What went wrong, what it means for the reader, and the way on. */
export function Failure({ why }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const gone = why === 'gone'
  return (
    <div class="notice" role="alert">
      <Icon name="alert" size={20} />
      <h2 class="notice-title">{gone ? t('errors.gone') : t('errors.unreachable')}</h2>
      <p>{gone ? t('errors.goneMore') : t('errors.unreachableMore')}</p>
      <button type="button" class="button" onClick={() => dispatch({ type: 'retry' })}>
        {gone ? t('errors.reload') : t('errors.retry')}
      </button>
    </div>
  )
}
