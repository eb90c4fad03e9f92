import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import '../../assets/library.css'
import { render } from 'preact'
import { KnownOutlets } from '../../components/library/known-outlets'
import { SourceNames } from '../../components/library/source-names'
import { TextProvider } from '../../components/text'
import { createLibraryPage } from '../../controllers/library/library-page'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'
import { LibrarySurface } from './surface'

const text = readerText()
const page = createLibraryPage(text)

function App() {
  return (
    <TextProvider text={text}>
      <SourceNames.Provider value={page.sourceNames.value}>
        <KnownOutlets.Provider value={page.pages.outlets.value}>
          <LibrarySurface page={page} />
        </KnownOutlets.Provider>
      </SourceNames.Provider>
    </TextProvider>
  )
}

preparePage(text, text.t('library.pageTitle'))
render(<App />, pageRoot())
await page.begin()
