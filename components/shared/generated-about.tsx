import type { Brief } from '../../core/brief/brief'
import type { GeneratedInfo } from '../../core/views'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { generatedSentence, readingSentence } from './generated-words'

interface Props {
  brief: Brief
  made: GeneratedInfo
}

/** What a brief that was made of a page is, and how much of the page was read for it. */
export function GeneratedAbout({ brief, made }: Props) {
  const { t } = useText()
  const reading = readingSentence(made, t)
  return (
    <>
      <p>{generatedSentence(brief, made, t)}</p>
      {reading && (
        <p class="made-reading">
          <Icon name="alert" />
          <span>{reading}</span>
        </p>
      )}
    </>
  )
}
