import type { CopyWhat } from '../../core/copy/what'
import { COPY_FORMATS, type CopyFormat } from '../../core/settings'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { formatName } from './copied-text'
import { Menu } from './menu'
import type { MenuGroup } from './menu-items'

interface Props {
  /** The form last used; the button itself copies in it. */
  format: CopyFormat
  /** Whether takeaways can be copied with the passages that carry them. */
  hasEvidence?: boolean
  onCopy: (what: CopyWhat, format: CopyFormat) => void
}

/** Copies the takeaways in the form last used; the arrow beside it offers the other forms and the whole brief. */
export function CopyButton({ format, hasEvidence, onCopy }: Props) {
  const { t } = useText()
  const labels = { rich: t('copy.asRich'), markdown: t('copy.asMarkdown'), plain: t('copy.asPlain') }
  const group = (part: 'takeaways' | 'evidence' | 'brief', title: string): MenuGroup => ({
    key: part,
    title,
    items: COPY_FORMATS.map((form) => ({
      key: form,
      label: labels[form],
      hint: form === format ? t('copy.lastUsed') : undefined,
      onSelect: () => onCopy({ part }, form),
    })),
  })
  return (
    <div class="split">
      <button
        type="button"
        class="button ghost"
        title={t('copy.copyTakeawaysAs', [formatName(format, t)])}
        onClick={() => onCopy({ part: 'takeaways' }, format)}
      >
        <Icon name="copy" />
        {t('copy.copyTakeaways')}
      </button>
      <Menu
        class="button ghost split-arrow"
        icon="down"
        opens="up"
        label={t('copy.more')}
        groups={[
          group('takeaways', t('copy.groupTakeaways')),
          ...(hasEvidence ? [group('evidence', t('copy.groupEvidence'))] : []),
          group('brief', t('copy.groupBrief')),
        ]}
      />
    </div>
  )
}
