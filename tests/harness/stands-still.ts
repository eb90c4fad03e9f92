import type { Frame, Page } from 'puppeteer-core'
import { until } from './until'

/**
 * Where everything on a surface lies, as text; null while something on it is on its way. What turns for ever is left out of
 * account. Runs in the page, so it stands alone, without a function that has a name.
 */
function placesOf(host: string | null): string | null {
  const element = host === null ? document.documentElement : document.querySelector(host)
  const root = host === null ? document : element?.shadowRoot
  if (!element || !root) return null
  const moving = [...document.getAnimations(), ...root.getAnimations()].some(
    ({ playState, effect }) =>
      playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
  )
  if (moving) return null
  return [element, ...root.querySelectorAll('*')]
    .map((one) => one.getBoundingClientRect())
    .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
    .join('\n')
}

/** What is looked at: a surface, or all of a page or a frame in it where there is no `host`. */
interface Looked {
  page: Pick<Page, 'evaluate'> | Pick<Frame, 'evaluate'>
  host: string | null
}

/**
 * Waits until a surface stands still: nothing slides or fades, and two looks in succession find everything in the same place.
 * @throws WaitedInVainError after `within` ms.
 */
export async function standsStill(surface: Looked, within?: number): Promise<void> {
  let before: string | null = null
  await until(
    'the surface to stand still',
    async () => {
      const now = await surface.page.evaluate(placesOf, surface.host)
      const isStill = now !== null && now === before
      before = now
      return isStill
    },
    within,
  )
}
