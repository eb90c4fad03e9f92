import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'
import puppeteer from 'puppeteer-core'
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite'
import { installedBrowser, PROJECT } from '../tests/harness/browsers'
import { standsStill } from '../tests/harness/stands-still'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const USAGE = `npm run gallery [-- --shots FOLDER [--sheet QUERY]... [--width PIXELS] [--zoom RATIO] [--forced]]
Shows every view in every state without an extension, on a page that it serves until it is ended.
--shots writes a picture of each sheet instead and ends; a sheet is a query for tests/gallery/show-sheet.ts, such as only=popup.`

const SHEETS = [
  'only=sidebar',
  'only=popup',
  'only=options,welcome',
  'only=question,demo,evidence,talk',
  'only=library',
  'only=sources,models,sync',
]

/** How pictures are taken. */
interface Look {
  sheets: readonly string[]
  width: number
  zoom: number
  /** Whether the reader's system has colours of its own forced. */
  forced: boolean
}

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

// With this Preact checks what it draws, and complains of it in the console.
process.env.NODE_ENV = 'development'

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

/** Writes a picture of each sheet. @throws Error, after all pictures, with what views complained of. */
async function shoot(folder: string, { sheets, width, zoom, forced }: Look): Promise<void> {
  await build(config)
  const server = await preview(config)
  const address = server.resolvedUrls?.local[0] ?? ''
  mkdirSync(folder, { recursive: true })
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium').path,
    args: ['--no-sandbox', '--hide-scrollbars'],
  })
  const complaints: string[] = []
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.setViewport({ width, height: 900, deviceScaleFactor: zoom })
    const devTools = await page.createCDPSession()
    await devTools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-reduced-motion', value: 'reduce' },
        ...(forced ? [{ name: 'forced-colors', value: 'active' }] : []),
      ],
    })
    for (const sheet of sheets) {
      await page.goto(`${address}?${sheet}`)
      await page.waitForFunction(() => document.title === 'ready', { timeout: 60_000 })
      for (const frame of page.frames()) await standsStill(frame)
      const name = `${sheet.replace(/[^a-z0-9]+/gi, '-')}${forced ? '-forced' : ''}.png`
      await page.screenshot({ path: join(folder, name), fullPage: true })
      console.log(join(folder, name))
    }
  } finally {
    await browser.close()
    await server.close()
  }
  if (complaints.length > 0) throw new Error(`Views complained:\n${complaints.join('\n')}`)
}

/** The number after an option. @throws UsageError when it is none. */
function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new UsageError(`--${name} takes a number above 0`)
  return value
}

await runCommand(async () => {
  const { values } = commandLine(USAGE, {
    options: {
      shots: { type: 'string' },
      sheet: { type: 'string', multiple: true, default: SHEETS },
      width: { type: 'string', default: '1960' },
      zoom: { type: 'string', default: '1' },
      forced: { type: 'boolean', default: false },
    },
  })
  if (values.shots) {
    const { width, zoom } = values
    await shoot(values.shots, {
      sheets: values.sheet,
      width: numberOf('width', width),
      zoom: numberOf('zoom', zoom),
      forced: values.forced,
    })
  } else {
    const server = await createServer(config)
    await server.listen()
    console.log(server.resolvedUrls?.local[0])
  }
})
