import type { ToSidebar } from '../../messages'
import type { SidebarController } from './sidebar'

/** Whether a message is one that the background sends to sidebars. It sends nothing but what the messages' type says. */
export function isToSidebar(message: unknown): message is ToSidebar {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    message.name.startsWith('background-sidebar:')
  )
}

/** Does what the background says, and returns what it is answered. */
export function obey({ dispatch, offers, state }: SidebarController, message: ToSidebar): unknown {
  switch (message.name) {
    case 'background-sidebar:state':
      return state()
    case 'background-sidebar:refresh':
      dispatch({ type: 'refresh' })
      return true
    case 'background-sidebar:view':
      dispatch({ type: 'begin', start: message.view })
      return true
    case 'background-sidebar:style':
      dispatch({ type: 'restyle', look: message.look })
      return null
    case 'background-sidebar:to':
      if (message.state === 'closed') dispatch({ type: 'close' })
      else if (message.state === 'toggle') dispatch({ type: 'toggle' })
      else dispatch({ type: 'fold', folded: message.state === 'folded' })
      return null
    case 'background-sidebar:step':
      dispatch({ type: 'step', by: message.by })
      return null
    case 'background-sidebar:copy':
      dispatch({ type: 'copy takeaways' })
      return null
    case 'background-sidebar:progress':
      if (offers('brief')) dispatch({ type: 'progress', progress: message.progress })
      return null
    case 'background-sidebar:conversation':
      if (offers('view conversation')) dispatch({ type: 'conversation', view: message.view })
      return null
  }
}
