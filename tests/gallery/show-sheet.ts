import { CASES } from './cases'

/** Frame sizes in CSS px. */
const SIZES = {
  sidebar: [620, 900],
  question: [620, 320],
  popup: [368, 600],
  page: [760, 2100],
  library: [940, 1100],
  demo: [760, 1200],
} as const

/** Waits until a frame has drawn its case, which it loads after itself. */
async function drawn(frame: HTMLIFrameElement): Promise<void> {
  while (frame.contentDocument?.title !== 'ready')
    await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** All cases whose name begins with `only`, in frames side by side; other parameters go to each frame. */
export async function showSheet(root: HTMLElement, parameters: URLSearchParams): Promise<void> {
  root.style.cssText =
    'display:flex;flex-wrap:wrap;gap:16px;padding:16px;background:#c8c8c4;font:12px sans-serif'
  const only = (parameters.get('only') ?? '').split(',')
  const loads = Object.entries(CASES)
    .filter(([name]) => only.some((start) => name.startsWith(start)))
    .map(([name, { surface }]) => {
      const frame = document.createElement('iframe')
      const [width, height] = SIZES[surface]
      frame.width = parameters.get('width') ?? String(width)
      frame.height = parameters.get('height') ?? String(height)
      frame.style.border = '0'
      frame.src = `?${new URLSearchParams([...parameters, ['case', name]])}`
      const figure = document.createElement('figure')
      figure.style.margin = '0'
      const link = document.createElement('a')
      link.href = frame.src
      link.textContent = name
      figure.append(link, document.createElement('br'), frame)
      root.append(figure)
      return drawn(frame)
    })
  await Promise.all(loads)
  document.title = 'ready'
}
