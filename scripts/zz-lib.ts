import { reportLibraryPage } from '../bench/library-figures'
import { libraryPageTimes } from '../bench/library-page'
const t = await libraryPageTimes('.output-e2e/chrome-mv3', 10_000)
console.log(JSON.stringify(reportLibraryPage(t, 10_000)), JSON.stringify(t.opening), JSON.stringify(t.typing), JSON.stringify(t.choosing), JSON.stringify(t.chosen))
process.exit(0)
