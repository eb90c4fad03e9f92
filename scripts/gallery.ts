import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import preact from '@preact/preset-vite'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import puppeteer from 'puppeteer-core'
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite'
import { installedBrowser, PROJECT } from '../tests/harness/browsers'

// Shows every view in every state without an extension: `npx tsx scripts/gallery.ts` serves the page,
// `--shots FOLDER` writes one picture for each line of `--sheet QUERY` (see tests/gallery/show-sheet.ts) and ends.

const { values } = parseArgs({
  options: {
    shots: { type: 'string' },
    sheet: {
      type: 'string',
      multiple: true,
      default: ['only=sidebar', 'only=popup', 'only=options,welcome'],
    },
    width: { type: 'string', default: '1960' },
    zoom: { type: 'string', default: '1' },
    forced: { type: 'boolean', default: false },
  },
})

/** The words of locales/en.yml, as the browser would answer them. */
function messagesPlugin(): Plugin {
  const id = 'virtual:messages'
  return {
    name: 'messages',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: async (source) => {
      if (source !== `\0${id}`) return null
      const messages = generateChromeMessages(await parseMessagesFile(join(PROJECT, 'locales/en.yml')))
      return `export const messages = ${JSON.stringify(messages)}`
    },
  }
}

const config: InlineConfig = {
  root: join(PROJECT, 'tests/gallery'),
  configFile: false,
  cacheDir: join(PROJECT, '.cache/gallery'),
  plugins: [preact(), messagesPlugin()],
  resolve: { alias: { '#i18n': join(PROJECT, '.wxt/i18n/index.ts') } },
  server: { fs: { allow: [PROJECT] } },
  build: {
    outDir: join(PROJECT, '.cache/gallery-built'),
    emptyOutDir: true,
    minify: false,
    target: 'esnext',
  },
  logLevel: 'warn',
}

async function shoot(folder: string): Promise<void> {
  await build(config)
  const server = await preview(config)
  const address = server.resolvedUrls?.local[0] ?? ''
  mkdirSync(folder, { recursive: true })
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium').path,
    args: ['--no-sandbox', '--hide-scrollbars'],
  })
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(String(error)))
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  await page.setViewport({
    width: Number(values.width),
    height: 900,
    deviceScaleFactor: Number(values.zoom),
  })
  const devTools = await page.createCDPSession()
  await devTools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      ...(values.forced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  })
  for (const sheet of values.sheet) {
    await page.goto(`${address}?${sheet}`)
    await page.waitForFunction(() => document.title === 'ready' || location.search.includes('case='), {
      timeout: 60_000,
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)))
    const name = `${sheet.replace(/[^a-z0-9]+/gi, '-')}${values.forced ? '-forced' : ''}.png`
    await page.screenshot({ path: join(folder, name), fullPage: true })
    console.info(join(folder, name))
  }
  await browser.close()
  await server.close()
}

if (values.shots) {
  await shoot(values.shots)
} else {
  const server = await createServer(config)
  await server.listen()
  console.info(server.resolvedUrls?.local[0])
}
