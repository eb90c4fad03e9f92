import type { ComponentChildren } from 'preact'

/**
 * Short facts in one line with dots between. Each keeps its own direction; a dot ends a line rather than beginning the
 * next. Absent ones are left out.
 */
export function Parts({ of }: { of: readonly ComponentChildren[] }) {
  return of
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .flatMap((part, index) => [index > 0 && '\u00a0· ', <bdi key={index}>{part}</bdi>])
}
