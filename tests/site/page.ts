import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** The paragraphs of a text in texts/. */
export function text(name: string): string {
  return read(`./texts/${name}.html`)
}

/**
 * The HTML of a page in pages/. `{{text:NAME}}` stands for a text of texts/, `{{NAME}}` for one of `values`.
 * @throws Error when a value is missing.
 */
export function page(name: string, values: Readonly<Record<string, string>> = {}): string {
  return read(`./pages/${name}.html`).replace(/\{\{(text:)?([\w-]+)\}\}/g, (_, isText, key: string) => {
    if (isText) return text(key)
    const value = values[key]
    if (value === undefined) throw new Error(`Page ${name} needs a value for ${key}`)
    return value
  })
}
