import * as v from 'valibot'

/**
 * A host name as the reader writes it in a list: `example.com` stands for itself and everything below it, at any port. A dot
 * behind it makes it no other.
 */
export const siteSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.transform((site) => site.replace(/:\d{1,5}$/, '').replace(/\.{1,9}$/, '')),
  v.maxLength(253),
  v.regex(
    /^(?=.{1,253}$)([\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)*[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?$|^\[[0-9a-f:.]{2,45}\]$/u,
  ),
)

/** A name that is none costs itself, not the list: exclusions must outlive it. */
const sites = v.pipe(
  v.array(v.unknown()),
  v.transform((all) =>
    all.flatMap((one) => {
      const site = v.safeParse(siteSchema, one)
      return site.success ? [site.output] : []
    }),
  ),
  v.maxLength(2000),
)

export const WHERE = ['every', 'listed', 'click'] as const
export const ON_RECOGNISED = ['open', 'tab', 'badge'] as const
export const WHEN_UNKNOWN = ['nothing', 'offer', 'always'] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const
export const DENSITIES = ['comfortable', 'compact'] as const
export const COPY_FORMATS = ['rich', 'markdown', 'plain'] as const

export const HISTORY_DAYS = [7, 30, 90, 365] as const
export const BACKUPS = ['never', 'week', 'month'] as const

/** The reader's choices. Every field has a fallback, so that a damaged or older record still yields usable settings. */
export const settingsSchema = v.object({
  /** On which sites the gate is registered at all. */
  where: v.fallback(v.picklist(WHERE), 'every'),
  /** The sites of `where: listed`. */
  listed: v.fallback(sites, []),
  /** Sites no script of ours ever enters, whatever `where` says. */
  excluded: v.fallback(sites, []),
  /** What happens when a story is recognised. */
  onRecognised: v.fallback(v.picklist(ON_RECOGNISED), 'open'),
  /** What happens on an article whose story is not known: nothing, an offer in the popup, or a brief made of it at once. */
  whenUnknown: v.fallback(v.picklist(WHEN_UNKNOWN), 'offer'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 'normal'),
  /** How close the lines and rows of a brief are. */
  density: v.fallback(v.picklist(DENSITIES), 'comfortable'),
  /** The form last used for copying, offered first the next time. */
  copyFormat: v.fallback(v.picklist(COPY_FORMATS), 'rich'),
  /** Whether it is remembered on which pages stories were met, and which were read there. */
  history: v.fallback(v.boolean(), true),
  /** How long, in days. */
  historyDays: v.fallback(v.picklist(HISTORY_DAYS), 90),
  /** How often the library's page reminds of a backup. */
  backup: v.fallback(v.picklist(BACKUPS), 'never'),
  /** Whether the sidebar shows where on the page the takeaways stand. */
  map: v.fallback(v.boolean(), true),
})

export type Settings = v.InferOutput<typeof settingsSchema>
export type CopyFormat = (typeof COPY_FORMATS)[number]
export type Backup = (typeof BACKUPS)[number]
export type Theme = (typeof THEMES)[number]

/** The settings that say how our pages look. */
export const LOOK = ['theme', 'textSize', 'density'] as const

/** How all our pages look. */
export type Look = Pick<Settings, (typeof LOOK)[number]>

/** The part of the settings that says how our pages look. */
export const lookOf = ({ theme, textSize, density }: Look): Look => ({ theme, textSize, density })

/** Settings of a reader who has chosen nothing yet. */
export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {})
