import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../lib/command-line'

/** A folder that lacks what the measurement needs. */
export class UnusableDataError extends UsageError {
  override readonly name = 'UnusableDataError'
}

export type Row = Record<string, unknown>

/** Name of a data folder, for output. */
export const setName = (folder: string): string => basename(folder.replace(/\/+$/, ''))

export const hasFile = (folder: string, file: string): boolean => existsSync(join(folder, file))

/**
 * The rows of a JSON Lines file.
 * @throws UnusableDataError when the file, a row or one of `fields` is missing.
 */
export function readRows(folder: string, file: string, fields: readonly string[]): Row[] {
  const path = join(folder, file)
  if (!existsSync(path)) throw new UnusableDataError(`${folder} has no ${file}`)
  const rows: Row[] = []
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (!line.trim()) return
      let row: unknown
      try {
        row = JSON.parse(line)
      } catch {
        throw new UnusableDataError(`${path}, line ${i + 1}: not JSON`)
      }
      if (typeof row !== 'object' || row === null || Array.isArray(row)) {
        throw new UnusableDataError(`${path}, line ${i + 1}: not an object`)
      }
      for (const field of fields) {
        if (!(field in row)) throw new UnusableDataError(`${path}, line ${i + 1}: no field "${field}"`)
      }
      rows.push({ ...row })
    })
  if (!rows.length) throw new UnusableDataError(`${path} holds no rows`)
  return rows
}

/** A field as text, '' where it is none. */
export const text = (row: Row, field: string): string => {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}

/** A field as a list of texts. */
export const texts = (row: Row, field: string): string[] => {
  const value = row[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export const number = (row: Row, field: string): number => {
  const value = row[field]
  return typeof value === 'number' ? value : Number.NaN
}
