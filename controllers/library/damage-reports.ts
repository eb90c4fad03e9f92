import { signal } from '@preact/signals'
import type { Damage } from '../../components/library/damage-banner'
import { clearQuarantine, damageReport, quarantinedRows } from '../../services/library/quarantine'
import { saveFile } from '../shared/save-file'

/** What was damaged, until the reader has taken note of it. */
export class DamageReports {
  readonly damage = signal<Damage | null>(null)

  constructor(private readonly onFailed: (error: unknown) => void) {}

  /** Looks whether there is anything to report. */
  async look(): Promise<void> {
    try {
      this.damage.value = await damageReport()
    } catch (error) {
      // The page says less then, nothing else.
      console.error(error)
    }
  }

  /** Hands over what could not be read. */
  readonly save = async (): Promise<void> => {
    try {
      const json = JSON.stringify(await quarantinedRows(), null, 1)
      saveFile('storypulse-damaged.json', new Blob([json], { type: 'application/json' }))
    } catch (error) {
      this.onFailed(error)
    }
  }

  /** The reader knows. */
  readonly close = async (): Promise<void> => {
    try {
      await clearQuarantine()
      this.damage.value = null
    } catch (error) {
      this.onFailed(error)
    }
  }
}
