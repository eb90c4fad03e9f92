import { useId, useRef, useState } from 'preact/hooks'
import { isolate } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { useText } from '../text'
import { RemovedSite } from './removed-site'
import { SiteForm } from './site-form'

interface Props {
  label: string
  note: string
  /** What an empty list means. */
  empty: string
  sites: readonly string[]
  onChange: (sites: string[]) => void
}

/** A list of sites: add several at once, remove one, take a removal back. */
export function SiteList({ label, note, empty, sites, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [removed, setRemoved] = useState<{ site: string; at: number } | null>(null)

  const remove = (site: string, at: number) => {
    setRemoved({ site, at })
    onChange(sites.filter((one) => one !== site))
    // The button that had the focus goes; the one that takes its place gets it.
    const buttons = list.current?.querySelectorAll('button')
    ;(buttons?.[at + 1] ?? buttons?.[at - 1])?.focus()
  }

  const restore = () => {
    if (removed) onChange([...sites.slice(0, removed.at), removed.site, ...sites.slice(removed.at)])
    setRemoved(null)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a form and is none
    <div class="sites" role="group" aria-labelledby={`${id}-label`}>
      <h2 id={`${id}-label`}>{label}</h2>
      <p class="quiet">{note}</p>
      {sites.length === 0 && <p class="quiet empty">{empty}</p>}
      <ul ref={list}>
        {sites.map((site, at) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <IconButton
              icon="close"
              label={t('options.remove', [isolate(site)])}
              onClick={() => remove(site, at)}
            />
          </li>
        ))}
      </ul>
      <RemovedSite site={removed?.site ?? null} onRestore={restore} />
      <SiteForm
        sites={sites}
        onAdd={(added) => {
          setRemoved(null)
          onChange([...sites, ...added])
        }}
      />
    </div>
  )
}
