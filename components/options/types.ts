import type { Settings } from '../../core/settings'

/** A command and the keys it has now. */
export interface Shortcut {
  name: string
  description: string
  /** As the browser writes them, or null where none are set. */
  keys: string | null
}

/** The last thing worth saying on the page, good or bad. */
export interface OptionsNotice {
  text: string
  bad: boolean
}

/** What the reader does on the options page. */
export interface OptionsEvents {
  onChange: (change: Partial<Settings>) => void
  /** Asks the browser for access to all sites. */
  onGrant: () => void
  /** Opens the browser's page for shortcuts; null where no extension may. */
  onShortcuts: (() => void) | null
  onExport: () => void
  onImport: (file: File) => void
  onClear: () => void
  onDemo: () => void
  onLibrary: () => void
}
