import { useId, useState } from 'preact/hooks'
import * as v from 'valibot'
import { instanceSchema } from '../../../core/conversation/choices'
import { useText } from '../../text'

interface Props {
  label: string
  value: string
  onSave: (host: string) => void
}

/** The host name of an instance, saved when the reader leaves the field and it is one. */
export function InstanceField({ label, value, onSave }: Props) {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [isWrong, setWrong] = useState(false)
  const save = () => {
    // An address is taken for its host.
    const read = v.safeParse(instanceSchema, typed.replace(/^https?:\/\//i, '').split('/', 1)[0])
    setWrong(!read.success)
    if (!read.success) return
    setTyped(read.output)
    if (read.output !== value) onSave(read.output)
  }
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={`${id}-fault`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={save}
      />
      <p id={`${id}-fault`} class="invalid" role="status">
        {isWrong && t('talkOptions.notInstance')}
      </p>
    </form>
  )
}
