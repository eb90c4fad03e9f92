import { render } from 'preact'
import { ActionsProvider } from '../../components/sidebar/actions'
import { TextProvider } from '../../components/text'
import { followPlacement } from '../../controllers/sidebar/placement'
import { createSidebar, type SidebarController, type SidebarSetup } from '../../controllers/sidebar/sidebar'
import { SidebarSurface } from './surface'

/** Draws a sidebar into its surface until it leaves. */
export function mountSidebar(setup: SidebarSetup): SidebarController {
  const { host, surface } = setup
  const sidebar = createSidebar(setup)
  const { model, text, conversation, signal } = sidebar
  signal.addEventListener('abort', () => render(null, surface))
  render(
    <TextProvider text={text}>
      <ActionsProvider value={sidebar}>
        <SidebarSurface model={model} conversation={conversation} />
      </ActionsProvider>
    </TextProvider>,
    surface,
  )
  followPlacement({ model, surface, host, signal })
  // For the benchmark: after the frame in which it is drawn. What fades in counts as painted only when it is there.
  requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
  return sidebar
}
