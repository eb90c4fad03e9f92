import type { TargetedEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { isolate, list, wholeNumber } from '../shared/format'
import { useText } from '../text'
import { parseSites } from './parse-sites'

interface Props {
  /** The sites that are in the list already. */
  sites: readonly string[]
  onAdd: (sites: string[]) => void
}

/** How many sites a list holds at most (core/settings). */
const MOST = 2000

/** How many faulty entries are named. */
const NAMED = 5

/** Takes the names of sites, several at once. What cannot be read stays in the field, to be mended. */
export function SiteForm({ sites, onAdd }: Props) {
  const { t, locale } = useText()
  const id = useId()
  const [entry, setEntry] = useState('')
  const [said, setSaid] = useState<{ good: string[]; bad: string[] }>({ good: [], bad: [] })

  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    const parsed = parseSites(entry)
    const fresh = parsed.sites.filter((site) => !sites.includes(site))
    const fitting = fresh.slice(0, Math.max(0, MOST - sites.length))
    const rest = fresh.slice(fitting.length)
    const known = parsed.sites.length - fresh.length
    const wrong = parsed.invalid.length
    const names = list(parsed.invalid.slice(0, NAMED).map(isolate), locale)
    setSaid({
      good: [
        fitting.length > 0 ? t('options.added', fitting.length, [wholeNumber(fitting.length, t)]) : '',
        known > 0 ? t('options.alreadyListed', known, [wholeNumber(known, t)]) : '',
      ].filter(Boolean),
      bad: [
        wrong > 0 ? t('options.invalid', wrong, [wholeNumber(wrong, t), names]) : '',
        rest.length > 0 ? t('options.tooMany', [wholeNumber(MOST, t)]) : '',
      ].filter(Boolean),
    })
    setEntry([...rest, ...parsed.invalid].join('\n'))
    if (fitting.length > 0) onAdd(fitting)
  }

  return (
    <form class="site-form" onSubmit={submit}>
      <label for={`${id}-entry`}>{t('options.addSites')}</label>
      <p id={`${id}-example`} class="quiet">
        {t('options.example')}
      </p>
      <textarea
        id={`${id}-entry`}
        rows={2}
        dir="ltr"
        value={entry}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        aria-invalid={said.bad.length > 0}
        aria-describedby={`${id}-example ${id}-bad`}
        onInput={(event) => setEntry(event.currentTarget.value)}
      />
      <p id={`${id}-bad`} class="invalid" role="alert">
        {said.bad.join(' ')}
      </p>
      <div class="row">
        <button type="submit" class="button">
          {t('options.add')}
        </button>
        <span role="status" class="quiet">
          {said.good.join(' ')}
        </span>
      </div>
    </form>
  )
}
