import type { Surface } from '../harness/surface'

/** Types into a field, or chooses in a list, as a reader does. */
export async function fill(surface: Surface, name: RegExp, value: string): Promise<void> {
  const field = await surface.operable(name)
  await field.evaluate((element, value) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) element.value = value
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)
}
