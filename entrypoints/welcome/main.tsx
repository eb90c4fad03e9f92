import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import { render } from 'preact'
import { TextProvider } from '../../components/text'
import { Welcome } from '../../components/welcome/welcome'
import { openPage } from '../../controllers/shared/open-page'
import { createWelcome } from '../../controllers/welcome/welcome'
import { browser } from '../../services/browser'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()
const page = createWelcome(text)

function App() {
  return (
    <TextProvider text={text}>
      <Welcome
        where={page.where.value}
        failure={page.failure.value}
        builtIn={page.builtIn.value}
        onWhere={(where) => void page.choose(where)}
        onDemo={() => openPage('/demo.html')}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </TextProvider>
  )
}

preparePage(text, text.t('welcome.title'))
render(<App />, pageRoot())
await page.begin()
