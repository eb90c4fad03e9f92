/** A form's address with fields filled in. */
export const formAddress = (form: string, fields: Record<string, string>): string =>
  `${form}?${new URLSearchParams(fields).toString().replaceAll('+', '%20')}`
