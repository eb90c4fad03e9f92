import { useEffect, useRef } from 'preact/hooks'
import type { SourceView } from '../../core/sources/source-view'
import { grouped, isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  source: SourceView
  onRemove: (withBriefs: boolean) => void
  onKeep: () => void
}

/** Asks what becomes of a source's briefs when it goes. Both answers can be taken back. */
export function RemoveChoice({ source, onRemove, onKeep }: Props) {
  const { t } = useText()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { briefs, pages, title } = source
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a question within a list, no form.
    <div class="remove-choice" role="group" aria-label={t('sources.removeOne', [isolate(title)])}>
      <button ref={first} type="button" class="button" onClick={() => onRemove(false)}>
        {briefs > 0
          ? t('sources.removeKeep')
          : pages > 0
            ? t('sources.removePages', pages, [grouped(pages, t)])
            : t('sources.remove')}
      </button>
      {briefs > 0 && (
        <button type="button" class="button danger" onClick={() => onRemove(true)}>
          {t('sources.removeWith', briefs, [grouped(briefs, t)])}
        </button>
      )}
      <button type="button" class="text-button" onClick={onKeep}>
        {t('sources.keep')}
      </button>
    </div>
  )
}
