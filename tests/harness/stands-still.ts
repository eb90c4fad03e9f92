import { until } from './until'

/**
 * Where everything in a document lies, as text; null while something in it is on its way. What turns for ever is left out of
 * account. Runs in the page, so it stands alone, without a function that has a name.
 */
function placesOf(): string | null {
  const moving = document.getAnimations().some(
    ({ playState, effect }) =>
      playState === 'running' &&
      Number.isFinite(Number(effect?.getComputedTiming().endTime)) &&
      // Within closed details time does not pass.
      !(effect instanceof KeyframeEffect && effect.target?.checkVisibility() === false),
  )
  if (moving) return null
  return [document.documentElement, ...document.querySelectorAll('*')]
    .map((one) => one.getBoundingClientRect())
    .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
    .join('\n')
}

/** What is looked at: a surface, a page or a frame of it. */
interface Looked {
  evaluate(run: () => string | null): Promise<string | null>
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
      const now = await surface.evaluate(placesOf)
      const isStill = now !== null && now === before
      before = now
      return isStill
    },
    within,
  )
}
