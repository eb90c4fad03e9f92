import { useEffect, useState } from 'preact/hooks'
import type { OriginFix } from '../../core/models/failure'
import { Icon } from '../icons/icon'
import { useText } from '../text'

interface Props {
  fix: OriginFix
  onCopy: (text: string) => Promise<boolean>
}

/** ms the word "copied" stays. */
const SAID = 3000

/** What to run so that a local server lets the extension in, for each system, to copy. */
export function OriginFixNote({ fix, onCopy }: Props) {
  const { t } = useText()
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(null), SAID)
    return () => clearTimeout(timer)
  }, [copied])
  const names = {
    mac: t('models.systemMac'),
    linux: t('models.systemLinux'),
    windows: t('models.systemWindows'),
    terminal: t('models.systemTerminal'),
  }
  return (
    <div class="origin-fix">
      {fix.ways.map(({ system, run }) => (
        <div key={system}>
          <p class="origin-fix-system">{names[system]}</p>
          <div class="origin-fix-lines">
            <pre dir="ltr">{run.join('\n')}</pre>
            <button
              type="button"
              class="button"
              aria-label={t('models.copyFor', [names[system]])}
              onClick={() => void onCopy(run.join('\n')).then((done) => setCopied(done ? system : null))}
            >
              <Icon name={copied === system ? 'check' : 'copy'} />
              {copied === system ? t('models.copied') : t('models.copy')}
            </button>
          </div>
        </div>
      ))}
      <p class="quiet">{t('models.mendThen')}</p>
      <span class="for-readers" role="status">
        {copied && t('models.copied')}
      </span>
    </div>
  )
}
