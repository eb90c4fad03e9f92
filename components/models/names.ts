import type { ConfiguredModel } from '../../core/models/configured-model'
import { distanceOf, hostOf } from '../../core/models/model-address'
import { type Preset, presetOf } from '../../core/models/presets'
import { isolate } from '../shared/format'
import type { Translate } from '../text'

/** What a preset is called. */
export function presetName({ id, name }: Preset, t: Translate): string {
  if (id === 'built-in') return t('models.builtIn')
  return name || t('models.other')
}

/** What a model is called in the list. */
export function shownName({ preset, model }: ConfiguredModel, t: Translate): string {
  return preset === 'built-in' ? t('models.builtIn') : model
}

/** What leaves the machine when a model is asked, and where it goes. */
export function leavingWords(
  { preset, address }: Pick<ConfiguredModel, 'preset' | 'address'>,
  t: Translate,
): string {
  if (presetOf(preset).provider === 'built-in') return t('models.staysInBrowser')
  const host = isolate(hostOf(address))
  switch (distanceOf(address)) {
    case 'device':
      return t('models.staysHere', [host])
    case 'network':
      return t('models.goesNear', [host])
    case 'internet':
      return t('models.goesTo', [host])
  }
}
