import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import { render } from 'preact'
import { OptionsPage } from '../../components/options/options'
import { TextProvider } from '../../components/text'
import { createOptions } from '../../controllers/options/options'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()
const page = await createOptions(text, import.meta.env.BROWSER === 'firefox')
const { models, conversation, sources, events } = page

function App() {
  const settings = page.settings.value
  return (
    <TextProvider text={text}>
      {settings && (
        <OptionsPage
          settings={settings}
          withheld={page.withheld.value}
          shortcuts={page.shortcuts.value}
          notice={page.notice.value}
          models={{ state: models.state.value, events: models.events }}
          conversation={{ state: conversation.state.value, events: conversation.events }}
          sources={{ state: sources.state.value, events: sources.events }}
          events={events}
        />
      )}
    </TextProvider>
  )
}

preparePage(text, text.t('options.title'))
render(<App />, pageRoot())
await page.begin()
// What the address names was not there yet when the browser looked for it.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
