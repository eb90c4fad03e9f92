import type { SidebarView } from '../../core/views'
import { isolate } from '../shared/format'
import { Menu } from '../shared/menu'
import type { MenuItem } from '../shared/menu-items'
import { useText } from '../text'
import { useActions } from './actions'

/** What can be done with this brief besides reading it. */
export function SidebarMenu({ view }: { view: SidebarView }) {
  const { t } = useText()
  const { dispatch, offers } = useActions()
  const copy: MenuItem = {
    key: 'copy',
    label: t('sidebar.copyBrief'),
    icon: 'copy',
    onSelect: () => dispatch({ type: 'copy', what: { part: 'brief' }, format: view.copyFormat }),
  }
  const map: MenuItem = {
    key: 'map',
    label: view.map ? t('evidence.hideMap') : t('evidence.showMap'),
    icon: 'map',
    onSelect: () => dispatch({ type: 'show map', shown: !view.map }),
  }
  const library: MenuItem = {
    key: 'library',
    label: t('sidebar.library'),
    icon: 'books',
    onSelect: () => dispatch({ type: 'open library' }),
  }
  const options: MenuItem = {
    key: 'options',
    label: t('sidebar.options'),
    icon: 'settings',
    onSelect: () => dispatch({ type: 'open options' }),
  }
  const another: MenuItem = {
    key: 'another',
    label: t('sidebar.anotherStory'),
    icon: 'stop',
    onSelect: () => dispatch({ type: 'answer', answer: 'other' }),
  }
  const again: MenuItem = {
    key: 'again',
    label: t('made.again'),
    icon: 'undo',
    onSelect: () => dispatch({ type: 'brief', action: 'make again' }),
  }
  const remove: MenuItem = {
    key: 'remove',
    label: t('made.remove'),
    icon: 'close',
    onSelect: () => dispatch({ type: 'brief', action: 'remove' }),
  }
  const models = view.generated && view.generated.saving === null ? view.generated.models : null
  const setUp: MenuItem = {
    key: 'set up',
    label: t('written.setUpOne'),
    icon: 'settings',
    onSelect: () => dispatch({ type: 'open options' }),
  }
  // Beside a brief that a model wrote, the others are offered here.
  const written = view.generated && (view.generated.notes || view.generated.other) ? (models ?? []) : []
  const write = written.map((model) => ({
    key: `write ${model.id}`,
    label: t('written.write', [isolate(model.name)]),
    onSelect: () => dispatch({ type: 'brief', action: 'write', modelId: model.id }),
  }))
  const byModel = models?.length === 0 ? [setUp] : write
  const own = view.generated ? [again, ...byModel, remove] : view.saved ? [another, remove] : [another]
  return (
    <Menu
      icon="more"
      opens="down"
      label={t('sidebar.menu')}
      groups={[
        { key: 'brief', items: [copy, map] },
        { key: 'own', items: own },
        { key: 'ours', items: offers('open library') ? [library, options] : [options] },
      ]}
    />
  )
}
