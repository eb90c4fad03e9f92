import { i18n } from '#i18n'
import { copiedText } from '../../components/shared/copied-text'
import type { Text } from '../../components/text'
import { copied } from '../../core/copy/copied'
import type { CopiedPassages } from '../../core/copy/excerpt'
import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import { copyFromPage } from '../../page/copy-in-page'
import { copyLabels } from '../shared/copy-labels'
import type { SidebarModel } from './model'

/** Copies from the brief that is shown, says what came of it, and calls `onCopied` where it went well. */
export function createCopy(
  model: SidebarModel,
  text: Text,
  say: (words: string) => void,
  onCopied: (format: CopyFormat) => void,
  passages: () => Promise<CopiedPassages | undefined>,
): (what: CopyWhat, format: CopyFormat) => Promise<void> {
  return async (what, format) => {
    const content = model.content.peek()
    if (content.kind !== 'ready') return
    const { brief } = content.view
    try {
      const quoted = what.part === 'evidence' ? await passages() : undefined
      await copyFromPage(copied(brief, what, format, copyLabels(i18n), quoted))
    } catch (error) {
      console.debug(error)
      return say(text.t('copy.refused'))
    }
    say(copiedText(what, format, brief.takeaways.length, text))
    model.content.value = { ...content, view: { ...content.view, copyFormat: format } }
    onCopied(format)
  }
}
