/** An object with fields, such as JSON's, of which nothing else is known. */
export type Fields = Record<string, unknown>

/** Whether data is an object with fields. */
export function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** The fields that hold something. */
export function filled(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  )
}
