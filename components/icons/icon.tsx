/** Line drawings on a grid of 16, one path each. */
const PATHS = {
  pulse: 'M1 8.75h3.1l1.75-4.75 3 9 1.9-5.75.95 1.5H15',
  close: 'M4 4l8 8M12 4l-8 8',
  fold: 'M13.25 3.25v9.5M2.5 8h7.5M7 5l3 3-3 3',
  down: 'M4 6.25l4 4 4-4',
  more: 'M3.5 7.65a.35.35 0 1 0 0 .7.35.35 0 0 0 0-.7zM8 7.65a.35.35 0 1 0 0 .7.35.35 0 0 0 0-.7zM12.5 7.65a.35.35 0 1 0 0 .7.35.35 0 0 0 0-.7z',
  copy: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5',
  settings:
    'M2 4.75h6.25M12 4.75h2M2 11.25h2M7.75 11.25H14M10.125 6.625a1.875 1.875 0 1 0 0-3.75 1.875 1.875 0 0 0 0 3.75zM5.875 13.125a1.875 1.875 0 1 0 0-3.75 1.875 1.875 0 0 0 0 3.75z',
  out: 'M9.75 2.75h3.5v3.5M13.25 2.75L7.75 8.25M6.5 3.5H4.25a1.5 1.5 0 0 0-1.5 1.5v6.75a1.5 1.5 0 0 0 1.5 1.5H11a1.5 1.5 0 0 0 1.5-1.5V9.5',
  check: 'M3 8.5l3.25 3.25L13 5',
  question:
    'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5zM6.1 6.35a1.95 1.95 0 1 1 2.8 1.75c-.6.3-.9.65-.9 1.25M8 11.5v.01',
  alert: 'M8 2.25l6.25 11H1.75zM8 6.75v2.75M8 11.45v.01',
  none: 'M4.25 1.75h5l2.75 2.75v9.75H4.25zM6.5 7.75h3M6.5 10.5h3',
  stop: 'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5zM3.65 3.65l8.7 8.7',
  map: 'M3 2.5h7v11H3zM13 3.25v.01M13 7.25v.01M13 11.25v.01M5.25 5.5h2.5M5.25 8h2.5M5.25 10.5h2.5',
  lock: 'M4 7.25h8a1 1 0 0 1 1 1v4.75a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.25a1 1 0 0 1 1-1zM5.25 7.25V5a2.75 2.75 0 0 1 5.5 0v2.25',
  beside: 'M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9.75 3v10',
  search: 'M7.25 12.25a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.9 10.9l3.1 3.1',
  keep: 'M4.25 2.25h7.5v11.5L8 10.75l-3.75 3z',
  unkeep: 'M4.25 5v8.75L8 10.75l3.75 3v-1M11.75 9.5V2.25h-7M2.25 2.25l11.5 11.5',
  note: 'M3 13l.6-2.9 7.2-7.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L5.9 12.4zM9.5 4.2l2.3 2.3',
  remove: 'M2.75 4.25h10.5M6.25 4V2.5h3.5V4M4 4.25l.6 9h6.8l.6-9M6.75 7v3.75M9.25 7v3.75',
  download: 'M8 2.25v7.5M4.75 6.75L8 10l3.25-3.25M2.75 13.25h10.5',
  books: 'M2.75 2.75h2.5v10.5h-2.5zM5.25 2.75h2.5v10.5h-2.5zM8.9 3.5l2.4-.65 2.7 10.1-2.4.65z',
  back: 'M13.25 8H3M6.75 4.25L3 8l3.75 3.75',
  undo: 'M2.75 6.25h6.75a3.5 3.5 0 0 1 0 7H6M5.75 3.25l-3 3 3 3',
} as const

/** The names of the icons there are. */
export type IconName = keyof typeof PATHS

/** Icons that point somewhere along the line and turn around in right-to-left text. */
const POINTING: ReadonlySet<IconName> = new Set<IconName>(['fold', 'out', 'beside', 'undo', 'back'])

/** A line icon in the colour of its text. It says nothing to a screen reader; its button does. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={`icon icon-${name}${POINTING.has(name) ? ' icon-pointing' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
