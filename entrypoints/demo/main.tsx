import '../../assets/demo.css'
import { render } from 'preact'
import { DemoArticle } from '../../components/demo/article'
import { TextProvider } from '../../components/text'
import { answerDemo } from '../../controllers/demo/demo'
import { startHost } from '../../page/sidebar/start-host'
import { browser } from '../../services/browser'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'

const text = readerText()

preparePage(text, text.t('demo.title'))
render(
  <TextProvider text={text}>
    <DemoArticle />
  </TextProvider>,
  pageRoot(),
)
startHost({
  address: browser.runtime.getURL('/sidebar.html'),
  origin: location.origin,
  name: text.t('sidebar.name'),
  side: text.dir === 'rtl' ? 'left' : 'right',
  handed: { token: '' },
  more: answerDemo,
  onRefused: () => undefined,
  onLeft: () => undefined,
})
