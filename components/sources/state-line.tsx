import type { SourceView } from '../../core/sources/source-view'
import { ago } from '../shared/ago'
import { grouped } from '../shared/format'
import { type Translate, useText } from '../text'

function countWords({ counts }: SourceView, locale: string, t: Translate): string {
  if (!counts) return ''
  const parts = [
    counts.added > 0 && t('sources.added', counts.added, [grouped(counts.added, t)]),
    counts.updated > 0 && t('sources.updated', counts.updated, [grouped(counts.updated, t)]),
    counts.unchanged > 0 && t('sources.unchanged', counts.unchanged, [grouped(counts.unchanged, t)]),
    counts.lost > 0 && t('sources.lost', counts.lost, [grouped(counts.lost, t)]),
  ]
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  return list.format(parts.filter((part) => part !== false))
}

function nextWords({ next }: SourceView, now: number, locale: string, t: Translate): string {
  if (next === null) return ''
  if (next <= now) return t('sources.nextSoon')
  const isToday = next - now < 20 * 3_600_000
  const format = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(!isToday && { dateStyle: 'medium' }),
  })
  return t('sources.next', [format.format(next)])
}

/** When a source was asked last and is asked next, what it brought, and how many briefs came from it. */
export function StateLine({ source, now }: { source: SourceView; now: number }) {
  const { t, locale } = useText()
  const { lastSuccess, kind, briefs, pages, isOn } = source
  const when = lastSuccess === null ? null : ago(lastSuccess, now, locale)
  const isFiles = kind === 'files'
  const last =
    when === null
      ? t('sources.never')
      : isFiles
        ? t('sources.readAt', [when])
        : t('sources.refreshedAt', [when])
  const counted = countWords(source, locale, t)
  return (
    <>
      <p class="source-line">
        {[last, !isFiles && !isOn ? t('sources.isOff') : nextWords(source, now, locale, t)]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p class="source-line quiet">
        {kind === 'articles' ? (
          <a href="library.html#pages">{t('sources.pages', pages, [grouped(pages, t)])}</a>
        ) : (
          t('sources.briefs', briefs, [grouped(briefs, t)])
        )}{' '}
        {counted && (isFiles ? t('sources.brought', [counted]) : t('sources.lastBrought', [counted]))}
      </p>
    </>
  )
}
