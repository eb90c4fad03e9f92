/** A text as a reader sees it: white space collapsed, none at the ends. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
