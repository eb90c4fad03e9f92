import { type Surface, tryClick } from '../../harness/surface'
import { until } from '../../harness/until'

/**
 * Presses a button, link or field by its name and makes sure that it heard it: what comes in above it can move it from under
 * the mouse.
 */
export async function pressHeard(surface: Surface, name: RegExp): Promise<void> {
  const click = tryClick(surface.page, () => surface.named(name))
  await until(`“${name.source}” to hear a press`, async () => {
    const button = await surface.named(name)
    if (!button) return false
    const heard = await button.evaluateHandle((element, name) => {
      const press = { heard: false }
      // At the root, because the element itself may be another one by then.
      element.getRootNode().addEventListener(
        'click',
        ({ target }) => {
          const hit = target instanceof Element ? target.closest('button, a, label, summary') : null
          const words = (hit?.textContent ?? '').replace(/\s+/g, ' ').trim()
          const label = hit?.getAttribute('aria-label') ?? words
          press.heard = hit !== null && (hit === element || new RegExp(name, 'i').test(label))
        },
        { capture: true, once: true },
      )
      return press
    }, name.source)
    return (await click()) && heard.evaluate((press) => press.heard)
  })
}
