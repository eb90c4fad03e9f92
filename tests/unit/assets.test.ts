import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../assets/', import.meta.url)
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*.*?\*\//gs, '')

/** Sheets that are adopted into the shadow root in a page. */
const INJECTED = [
  'tokens.css',
  'shared.css',
  'controls.css',
  'menu.css',
  'brief.css',
  'states.css',
  'sidebar.css',
]

test.each(sheets)('%s uses nothing that a page could change or that a page forbids', (name) => {
  expect(read(name)).not.toMatch(/\drem\b/)
  expect(read(name)).not.toMatch(/@font-face|@property|url\(|!important/)
})

test.each(INJECTED)('%s leaves the elements of a page alone', (name) => {
  expect(read(name)).not.toMatch(/(^|[\s,}])(html|body)\b/)
})

test.each(INJECTED)('%s names no side of the screen', (name) => {
  expect(read(name)).not.toMatch(
    /(margin|padding|border)-(left|right)|(^|\s)(left|right):|text-align:\s*(left|right)/,
  )
})

test.each(sheets)('%s sets no text smaller than 12 px', (name) => {
  const sizes = [...read(name).matchAll(/font(?:-size)?:[^;]*?\b(\d+(?:\.\d+)?)px/g)].map(([, px]) =>
    Number(px),
  )
  expect(sizes.filter((px) => px < 12)).toEqual([])
})
