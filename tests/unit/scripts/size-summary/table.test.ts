import { expect, test } from 'vitest'
import { sizeTables } from '../../../../scripts/size-summary/table'

test('each script has a row with both browsers, raw and gzip, and each package its own', () => {
  const chrome = [
    { script: 'background.js', raw: 1234567, gzip: 45678 },
    { script: 'gate.js', raw: 999, gzip: 400 },
  ]
  const firefox = [
    { script: 'background.js', raw: 1234000, gzip: 45000 },
    { script: 'background-page.js', raw: 10, gzip: 5 },
  ]
  expect(sizeTables({ chrome, firefox }, [{ name: 'storypulse-0.1.0-chrome.zip', bytes: 310000 }])).toBe(
    `| script, bytes | Chrome | gzip | Firefox | gzip |
| --- | --: | --: | --: | --: |
| \`background.js\` | 1 234 567 | 45 678 | 1 234 000 | 45 000 |
| \`gate.js\` | 999 | 400 |  |  |
| \`background-page.js\` |  |  | 10 | 5 |
| all | 1 235 566 | 46 078 | 1 234 010 | 45 005 |

| package | bytes |
| --- | --: |
| \`storypulse-0.1.0-chrome.zip\` | 310 000 |
`,
  )
})

test('parts that differ in their hash alone are added up', () => {
  const chrome = [
    { script: 'chunks/text.js', raw: 100, gzip: 50 },
    { script: 'chunks/text.js', raw: 20, gzip: 10 },
  ]
  expect(sizeTables({ chrome, firefox: [] }, [])).toContain('| `chunks/text.js` | 120 | 60 |  |  |')
})
