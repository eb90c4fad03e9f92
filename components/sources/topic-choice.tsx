import type { TargetedEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { SourceView } from '../../core/sources/source-view'
import { grouped } from '../shared/format'
import { useText } from '../text'

/** From this many on there is a field to find one. */
const SEARCHED = 12

interface Props {
  source: SourceView
  onChoose: (chosen: string[]) => void
  onLookAgain: () => void
}

/** Chooses among the topics or categories a source offers; nothing is fetched before the choice is saved. */
export function TopicChoice({ source, onChoose, onLookAgain }: Props) {
  const { t } = useText()
  const id = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(source.chosen))
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const shown = source.offered.filter(({ title }) => title.toLowerCase().includes(wanted))

  const toggle = (topic: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(topic)
    else next.delete(topic)
    setChosen(next)
  }
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    onChoose([...chosen])
  }

  return (
    <form class="topics" onSubmit={submit}>
      <fieldset>
        <legend>{t('sources.topics')}</legend>
        {source.offered.length > SEARCHED && (
          <div class="field">
            <label for={`${id}-seek`}>{t('sources.findTopic')}</label>
            <input
              id={`${id}-seek`}
              type="search"
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          </div>
        )}
        <ul>
          {shown.map((topic) => (
            <li key={topic.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(topic.id)}
                  onChange={(event) => toggle(topic.id, event.currentTarget.checked)}
                />
                <span dir="auto">{topic.title || t('sources.noTopic')}</span>
              </label>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p class="quiet">{t('sources.noSuchTopic')}</p>}
      </fieldset>
      <div class="row">
        <button type="submit" class="button" disabled={chosen.size === 0}>
          {source.isOn ? t('sources.saveTopics') : t('sources.turnOn')}
        </button>
        <span class="quiet" role="status">
          {t('sources.topicsChosen', chosen.size, [grouped(chosen.size, t)])}
        </span>
        <button type="button" class="text-button" onClick={onLookAgain}>
          {t('sources.lookAgain')}
        </button>
      </div>
    </form>
  )
}
