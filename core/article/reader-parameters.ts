import {
  FORM_PARAMETERS,
  OWN_BY_SITE,
  OWN_PARAMETERS,
  OWN_WHERE_LONG,
  OWN_WHERE_MIXED,
} from './own-parameters'

type Judge = (name: string) => boolean

function judgeOf(names: readonly string[]): Judge {
  const whole = new Set(names.filter((name) => !name.endsWith('*')))
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  return (name) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
}

const isOwnAnywhere = judgeOf([...OWN_PARAMETERS, ...FORM_PARAMETERS])
const isOwnWhereLong = judgeOf(OWN_WHERE_LONG)
const isOwnWhereMixed = judgeOf(OWN_WHERE_MIXED)
const bySite = new Map(
  OWN_BY_SITE.flatMap(({ sites, names }) => {
    const isOwn = judgeOf(names)
    return sites.map((site): [string, Judge] => [site, isOwn])
  }),
)

/** The rules of a host's site: of itself, or of the nearest one above it. */
function rulesOf(host: string): Judge | undefined {
  const labels = host.toLowerCase().split('.').filter(Boolean)
  // The public's part of a name has no rules; deeper names than these are nobody's.
  for (const length of [4, 3, 2]) {
    const rules = bySite.get(labels.slice(-length).join('.'))
    if (rules) return rules
  }
  return undefined
}

/** `ref` is a mark of the reader when it names a place on a site; with digits in it, it may be an id. */
const PLACE = /^[a-z_-]*$/i

/** What machines write and people do not: long, and of one piece with letters and digits mixed, or hexadecimal. */
function isCode(value: string): boolean {
  if (value.length < 16 || !/\d/.test(value) || !/[a-z]/i.test(value)) return false
  return /^[\da-z]+=*$/i.test(value) || /^[\da-f-]+$/i.test(value)
}

/** A code of a few characters: no word is written so. */
const isMixed = (value: string) => /^[\da-z]{6,}$/i.test(value) && /[a-z]/.test(value) && /.[A-Z]/.test(value)

/** A mail address, whatever the parameter is called. */
function isMail(value: string): boolean {
  const at = value.indexOf('@')
  return at > 0 && value.indexOf('.', at) > at + 1 && !/[\s/]/.test(value)
}

/** A JSON web token: its first part begins with `{"`, in base64. */
const isWebToken = (value: string) => value.startsWith('eyJ') && value.length > 40 && value.includes('.')

/** Judges the parameters of an address on `host`: whether one says who the reader is or how he came, not what the page is. */
export function readerParameters(host: string): (name: string, value: string) => boolean {
  const isOwnHere = rulesOf(host)
  return (name, value) => {
    const plain = name.toLowerCase()
    return (
      isOwnAnywhere(plain) ||
      isOwnHere?.(plain) === true ||
      (plain === 'ref' && PLACE.test(value)) ||
      (isOwnWhereLong(plain) && isCode(value)) ||
      (isOwnWhereMixed(plain) && isMixed(value)) ||
      isMail(value) ||
      isWebToken(value)
    )
  }
}
