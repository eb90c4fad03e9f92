import { copiedText } from '../../components/shared/copied-text'
import { copyLabels } from '../../components/shared/copy-labels'
import { copied } from '../../core/copy/copied'
import type { CopiedPassages } from '../../core/copy/excerpt'
import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import { copyFromPage } from '../../page/copy-in-page'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'

/**
 * Copies from the brief that is shown, and says what came of it.
 * @param passages what is copied with the takeaways as their evidence
 */
export function createCopy(
  { model, link, text, say, report }: SidebarParts,
  passages: () => Promise<CopiedPassages | undefined>,
): Partial<ActionHandlers> {
  const copy = async (what: CopyWhat, format: CopyFormat) => {
    const shown = model.content.peek()
    if (shown.kind !== 'ready') return
    const { brief } = shown.view
    try {
      const quoted = what.part === 'evidence' ? await passages() : undefined
      await copyFromPage(copied(brief, what, format, copyLabels(text), quoted))
    } catch (error) {
      console.debug(error)
      return say(text.t('copy.refused'))
    }
    say(copiedText(what, format, brief.takeaways.length, text))
    model.content.value = { ...shown, view: { ...shown.view, copyFormat: format } }
    report(link.copied(format))
  }

  return {
    copy: ({ what, format }) => copy(what, format),
    'copy takeaways': () => {
      const shown = model.content.peek()
      if (shown.kind === 'ready') return copy({ part: 'takeaways' }, shown.view.copyFormat)
    },
  }
}
