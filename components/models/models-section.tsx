import { useId, useRef, useState } from 'preact/hooks'
import { MOST_MODELS } from '../../core/models/configured-model'
import { isolate, wholeNumber } from '../shared/format'
import { useText } from '../text'
import { type Draft, draftOf, newDraft } from './draft'
import { ModelForm } from './model-form'
import { ModelRow } from './model-row'
import { shownName } from './names'
import type { ModelsEvents, ModelsState } from './types'
import { WritingChoices } from './writing-choices'

interface Props {
  state: ModelsState
  events: ModelsEvents
}

/** The models a reader has set up: add, try, change, remove, choose which is asked first, and how briefs are written. */
export function ModelsSection({ state, events }: Props) {
  const { t } = useText()
  const group = useId()
  const add = useRef<HTMLButtonElement>(null)
  const section = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<Draft | null>(null)
  const { models, defaultId, removed, choices, builtIn } = state
  const editing = models.find(({ id }) => id === open?.id)
  const isFull = models.length >= MOST_MODELS

  const begin = () => {
    const hasBuiltIn = models.some(({ preset }) => preset === 'built-in')
    const isUsable = builtIn.state !== 'missing' && builtIn.state !== 'unavailable'
    setOpen(newDraft(isUsable && !hasBuiltIn ? 'built-in' : 'ollama', crypto.randomUUID()))
  }
  const close = () => {
    setOpen(null)
    // The button comes back with the next drawing.
    setTimeout(() => add.current?.focus())
  }
  const remove = (id: string) => {
    events.onRemove(id)
    if (open?.id === id) setOpen(null)
    setTimeout(() => section.current?.querySelector<HTMLElement>('.removed button')?.focus())
  }

  return (
    <section ref={section} class="page-section models" aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`}>{t('models.title')}</h2>
      <p>{t('models.lead')}</p>
      {models.length === 0 ? (
        <p class="quiet empty">{t('models.empty')}</p>
      ) : (
        <fieldset class="model-list">
          <legend class="quiet">{t('models.askFirst')}</legend>
          <ul>
            {models.map((model) => (
              <ModelRow
                key={model.id}
                model={model}
                group={group}
                isDefault={model.id === defaultId}
                onChoose={() => events.onChoose(model.id)}
                onEdit={() => setOpen(draftOf(model))}
                onRemove={() => remove(model.id)}
              />
            ))}
          </ul>
        </fieldset>
      )}
      <p role="status" class="removed">
        {removed && (
          <>
            {t('models.removed', [isolate(shownName(removed, t))])}{' '}
            <button type="button" class="text-button" onClick={events.onPutBack}>
              {t('models.undo')}
            </button>
          </>
        )}
      </p>
      {open ? (
        <ModelForm
          key={open.id}
          start={open}
          isNew={!editing}
          hasKey={editing?.hasKey ?? false}
          builtIn={builtIn}
          events={events}
          onClose={close}
        />
      ) : (
        <button ref={add} type="button" class="button" disabled={isFull} onClick={begin}>
          {t('models.add')}
        </button>
      )}
      {isFull && <p class="quiet">{t('models.full', [wholeNumber(MOST_MODELS, t)])}</p>}
      {models.length > 0 && <WritingChoices choices={choices} onChange={events.onChoices} />}
    </section>
  )
}
