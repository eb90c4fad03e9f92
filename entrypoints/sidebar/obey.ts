import type { ToSidebar } from '../../messages'
import type { ShownSidebar } from './controller'

/** Does what the background says, and returns what it is answered. */
export function obey(sidebar: ShownSidebar, message: ToSidebar): unknown {
  switch (message.name) {
    case 'background-sidebar:state':
      return sidebar.state()
    case 'background-sidebar:refresh':
      void sidebar.refresh()
      return true
    case 'background-sidebar:view':
      sidebar.begin(message.view)
      return true
    case 'background-sidebar:style':
      return sidebar.restyle(message.theme, message.textSize)
    case 'background-sidebar:to':
      return sidebar.to(message.state)
    case 'background-sidebar:step':
      return sidebar.step(message.by)
    case 'background-sidebar:copy':
      return void sidebar.copy()
    case 'background-sidebar:progress':
      return sidebar.progress(message.progress)
    case 'background-sidebar:conversation':
      return sidebar.conversation(message.view)
  }
}
