import type { ComponentChildren } from 'preact'
import { Icon } from '../icons/icon'
import { useText } from '../text'

interface Props {
  /** Language of the article. */
  lang: string
  headline: string
  children: ComponentChildren
}

/** A neutral news page around an article, with a line on top that says what it is. */
export function DemoFrame({ lang, headline, children }: Props) {
  const { t } = useText()
  return (
    <div class="demo">
      <header class="demo-note">
        <Icon name="pulse" size={20} />
        <span>{t('demo.note')}</span>
      </header>
      <main>
        <article lang={lang} dir="auto">
          <h1>{headline}</h1>
          {children}
        </article>
      </main>
    </div>
  )
}
