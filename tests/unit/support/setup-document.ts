// Files of tests share a document. What one left in it is taken out before the next.
import { cleanup, configure } from '@testing-library/preact'
import { afterAll, afterEach } from 'vitest'

// A busy machine may take long to draw.
configure({ asyncUtilTimeout: 30_000 })
afterEach(cleanup)
afterAll(() => {
  document.head.replaceChildren()
  document.body.replaceChildren()
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  document.adoptedStyleSheets = []
})
