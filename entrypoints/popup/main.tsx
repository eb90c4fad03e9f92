import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/popup.css'
import { render } from 'preact'
import { Popup } from '../../components/popup/popup'
import { TextProvider } from '../../components/text'
import { createPopup } from '../../controllers/popup/popup'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()
const { content, toast, events } = createPopup(text, location.hash)

function App() {
  return (
    <TextProvider text={text}>
      <Popup content={content.value} toast={toast.value} events={events} />
    </TextProvider>
  )
}

preparePage(text, text.t('popup.title'))
render(<App />, pageRoot())
