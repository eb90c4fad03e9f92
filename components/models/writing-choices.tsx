import { useMemo } from 'preact/hooks'
import type { BriefChoices } from '../../core/models/choices'
import { Choice } from '../shared/choice'
import { Field } from '../shared/field'
import { useText } from '../text'

/** Languages offered by name; those of most news pages. */
const LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  )

interface Props {
  choices: BriefChoices
  onChange: (change: Partial<BriefChoices>) => void
}

/** How briefs are to be written: language, tone, length. */
export function WritingChoices({ choices: { language, tone, length }, onChange }: Props) {
  const { t, locale } = useText()
  const names = useMemo(() => {
    const named = new Intl.DisplayNames(locale, { type: 'language' })
    const all =
      LANGUAGES.includes(language) || language === 'page' || language === 'reader'
        ? LANGUAGES
        : [...LANGUAGES, language]
    return all
      .map((tag) => ({ tag, name: named.of(tag) ?? tag }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
  }, [locale, language])
  return (
    <div class="writing">
      <Field label={t('models.language')} note={t('models.languageMore')}>
        {({ id, describedBy }) => (
          <select
            id={id}
            value={language}
            aria-describedby={describedBy}
            onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
          >
            <option value="page">{t('models.languagePage')}</option>
            <option value="reader">{t('models.languageReader')}</option>
            {names.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        layout="line"
        legend={t('models.tone')}
        value={tone}
        onChange={(next) => onChange({ tone: next })}
        options={[
          { value: 'neutral', label: t('models.toneNeutral') },
          { value: 'plain', label: t('models.tonePlain') },
          { value: 'lively', label: t('models.toneLively') },
        ]}
      />
      <Choice
        layout="line"
        legend={t('models.length')}
        value={length}
        onChange={(next) => onChange({ length: next })}
        options={[
          { value: 'short', label: t('models.lengthShort') },
          { value: 'normal', label: t('models.lengthNormal') },
          { value: 'long', label: t('models.lengthLong') },
        ]}
      />
    </div>
  )
}
