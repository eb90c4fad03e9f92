import { useState } from 'preact/hooks'
import { LEAST_PASSPHRASE } from '../../core/sync/sync-view'
import { Choice } from '../shared/choice'
import { Field } from '../shared/field'
import { wholeNumber } from '../shared/format'
import { useText } from '../text'
import { StrengthNote } from './strength-note'
import { SyncFailureNote } from './sync-failure'
import { TextInput } from './text-input'
import type { SyncEvents, SyncSectionState } from './types'

/** Sets the sync up: where, with which passphrase, and how this machine is called. */
export function SyncSetup({ state, events }: { state: SyncSectionState; events: SyncEvents }) {
  const { t } = useText()
  const [kind, setKind] = useState<'webdav' | 'folder'>('webdav')
  const [address, setAddress] = useState('')
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [name, setName] = useState('')
  const [isShown, setShown] = useState(false)
  const [isTried, setTried] = useState(false)
  const isShort = passphrase.length < LEAST_PASSPHRASE
  const noName = name.trim() === ''
  const noAddress = kind === 'webdav' && address.trim() === ''

  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (isShort || noName || noAddress) return
    const place = kind === 'webdav' ? { kind, address, user, password } : { kind }
    events.onStart(place, passphrase, name.trim())
  }

  return (
    <form class="sync-setup" novalidate onSubmit={submit}>
      {state.canFolder ? (
        <Choice
          layout="line"
          legend={t('sync.where')}
          value={kind}
          options={[
            { value: 'webdav', label: t('sync.webdav') },
            { value: 'folder', label: t('sync.folder') },
          ]}
          onChange={setKind}
        />
      ) : (
        <p class="quiet">{t('sync.noFolder')}</p>
      )}
      {kind === 'webdav' ? (
        <>
          <Field
            label={t('sync.address')}
            note={t('sync.addressMore')}
            fault={isTried && noAddress ? t('sync.errors.noAddress') : null}
          >
            {(ids) => <TextInput {...ids} value={address} isLatin onChange={setAddress} />}
          </Field>
          <Field label={t('sync.user')}>
            {(ids) => <TextInput {...ids} value={user} isLatin onChange={setUser} />}
          </Field>
          <Field label={t('sync.password')} note={t('sync.passwordMore')}>
            {(ids) => (
              <TextInput {...ids} value={password} isSecret={!isShown} isLatin onChange={setPassword} />
            )}
          </Field>
        </>
      ) : (
        <p class="quiet">{t('sync.folderMore')}</p>
      )}
      <Field
        label={t('sync.passphrase')}
        note={
          <>
            {t('sync.passphraseMore')} {passphrase !== '' && <StrengthNote passphrase={passphrase} />}
          </>
        }
        fault={
          isTried && isShort
            ? t('sync.passphraseShort', LEAST_PASSPHRASE, [wholeNumber(LEAST_PASSPHRASE, t)])
            : null
        }
      >
        {(ids) => (
          <TextInput {...ids} value={passphrase} isSecret={!isShown} isLatin onChange={setPassphrase} />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        <span>{t('sync.show')}</span>
      </label>
      <Field
        label={t('sync.name')}
        note={t('sync.nameMore')}
        fault={isTried && noName ? t('sync.nameMissing') : null}
      >
        {(ids) => <TextInput {...ids} value={name} onChange={setName} />}
      </Field>
      {state.failure && <SyncFailureNote failure={state.failure} events={events} />}
      <p class="row">
        <button type="submit" class="button" disabled={state.isBusy}>
          {kind === 'folder' ? t('sync.startFolder') : t('sync.start')}
        </button>
        {state.isBusy && (
          <span class="quiet" role="status">
            {t('sync.starting')}
          </span>
        )}
      </p>
    </form>
  )
}
