import type { PresetId } from '../../../core/models/presets'
import type { TestBrowser } from '../../harness/test-browser'

/** Sets a model up as saving it on the options page leaves it, in place of the one before. */
export async function useModel(browser: TestBrowser, preset: PresetId, address: string): Promise<void> {
  const model = { id: 'theirs', preset, address, model: preset === 'built-in' ? '' : 'large' }
  await browser.control.keep('local', 'models', { models: [model], defaultId: model.id, removed: null })
  await browser.driver.grantConsent?.(['websiteContent'])
}
