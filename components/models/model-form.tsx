import type { TargetedEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ConfiguredModel, type ListedModel, staysHere } from '../../core/models/configured-model'
import { permissionFor } from '../../core/models/model-address'
import { presetOf } from '../../core/models/presets'
import { Field } from '../shared/field'
import { useText } from '../text'
import { addressWords } from './address-words'
import { BuiltInCard } from './built-in-card'
import { type Draft, type DraftFaults, modelOf, newDraft } from './draft'
import { KeyField } from './key-field'
import { ModelField } from './model-field'
import { leavingWords } from './names'
import { PresetSelect } from './preset-select'
import { Trial } from './trial'
import type { BuiltInModel, ModelsEvents, ModelTestOutcome } from './types'
import { useQuestion } from './use-question'

interface Props {
  start: Draft
  isNew: boolean
  hasKey: boolean
  builtIn: BuiltInModel
  events: ModelsEvents
  onClose: () => void
}

/** Adds a model or changes one: which kind, where it is, its key, its name; tried before it is saved, where the reader likes. */
export function ModelForm({ start, isNew, hasKey, builtIn, events, onClose }: Props) {
  const { t } = useText()
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<DraftFaults>({})
  const [refused, setRefused] = useState(false)
  const listing = useQuestion<ListedModel[]>()
  const trial = useQuestion<number>()
  const form = useRef<HTMLFormElement>(null)
  const isBuiltIn = presetOf(draft.preset).provider === 'built-in'

  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])

  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setFaults({})
    setRefused(false)
    trial.stop()
  }
  /** Does `work` with the model as it stands, once the browser lets its host be asked. */
  const withModel = (forList: boolean, work: (model: ConfiguredModel, key: string | null) => void) => {
    const made = modelOf(draft, hasKey, forList)
    if ('faults' in made) {
      setFaults(made.faults)
      return
    }
    const { model, key } = made
    setDraft((now) => ({ ...now, address: model.address }))
    if (isBuiltIn) return work(model, key)
    // The browser shows its question only while the press is being handled: nothing may be waited for before.
    void events
      .onAllow(permissionFor(model.address), key !== '')
      .then((allowed) => (allowed ? work(model, key) : setRefused(true)))
  }
  const list = () =>
    withModel(true, (model, key) => {
      void listing.ask((signal) => events.onList(model, key, signal)).then((outcome) => takeFirst(outcome))
    })
  const takeFirst = (outcome: ModelTestOutcome<ListedModel[]> | null) => {
    const [first] = outcome?.ok ? outcome.value : []
    if (first) setDraft((now) => (now.model ? now : { ...now, model: first.id, window: first.window }))
  }
  const choose = (model: string) => {
    const found =
      listing.question.state === 'done' && listing.question.outcome.ok ? listing.question.outcome.value : []
    change({ model, window: found.find(({ id }) => id === model)?.window })
  }
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    withModel(false, (model, key) => void events.onSave(model, key).then((saved) => saved && onClose()))
  }

  return (
    <form ref={form} class="model-form" noValidate onSubmit={submit}>
      <h3>{isNew ? t('models.addTitle') : t('models.editTitle')}</h3>
      {isNew && (
        <PresetSelect
          value={draft.preset}
          onChange={(preset) => {
            listing.stop()
            change(newDraft(preset, draft.id))
          }}
        />
      )}
      {isBuiltIn ? (
        <BuiltInCard model={builtIn} events={events} />
      ) : (
        <>
          <Field
            label={t('models.address')}
            note={t('models.addressMore')}
            fault={addressWords(faults.address, t)}
          >
            {({ id, describedBy, invalid }) => (
              <input
                id={id}
                type="url"
                dir="ltr"
                value={draft.address}
                autocomplete="off"
                spellcheck={false}
                aria-invalid={invalid}
                aria-describedby={describedBy}
                onInput={({ currentTarget }) => change({ address: currentTarget.value })}
              />
            )}
          </Field>
          <KeyField
            draft={draft}
            hasKey={hasKey}
            fault={faults.key !== undefined}
            onChange={(key) => change({ key })}
          />
          <ModelField
            value={draft.model}
            fault={faults.model !== undefined}
            listing={listing.question}
            onList={list}
            onChange={choose}
          />
        </>
      )}
      {(isBuiltIn || draft.address) && (
        <p class="leaving" data-stays={staysHere(draft)}>
          {leavingWords(draft, t)}
        </p>
      )}
      <Trial trial={trial.question} onStop={trial.stop} onCopy={events.onCopy} />
      <p class="invalid" role="alert">
        {refused && t('models.notAllowed')}
      </p>
      <div class="row">
        <button type="submit" class="button primary" disabled={isBuiltIn && builtIn.state !== 'available'}>
          {t('models.save')}
        </button>
        <button
          type="button"
          class="button"
          disabled={trial.question.state === 'asking' || (isBuiltIn && builtIn.state !== 'available')}
          onClick={() =>
            withModel(false, (model, key) => void trial.ask((signal) => events.onTest(model, key, signal)))
          }
        >
          {t('models.test')}
        </button>
        <button type="button" class="text-button" onClick={onClose}>
          {t('models.cancel')}
        </button>
      </div>
    </form>
  )
}
