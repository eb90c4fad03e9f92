const PRIVATE_HOST =
  /(?:^|[.-])(?:(?:web)?mail|(?:e|online|net)?bank(?:ing)?|secure|login|sso|auth|accounts?|checkout|payments?)(?=[.-])/i

const SECRET_FIELD = 'input[type=password],[autocomplete^=cc-],[autocomplete=one-time-code]'

/** Whether the page looks like a reader's own affairs: mail, bank, login, payment. */
export function isPrivate(document: Document, address: string): boolean {
  return PRIVATE_HOST.test(new URL(address).hostname) || !!document.querySelector(SECRET_FIELD)
}
