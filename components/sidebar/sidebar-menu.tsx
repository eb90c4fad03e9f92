import type { SidebarView } from '../../core/views'
import { isolate } from '../shared/format'
import { Menu } from '../shared/menu'
import type { MenuItem } from '../shared/menu-items'
import { useText } from '../text'
import type { SidebarEvents } from './types'

/** What can be done with this brief besides reading it. */
export function SidebarMenu({ view, events }: { view: SidebarView; events: SidebarEvents }) {
  const { t } = useText()
  const copy: MenuItem = {
    key: 'copy',
    label: t('sidebar.copyBrief'),
    icon: 'copy',
    onSelect: () => events.onCopy({ part: 'brief' }, view.copyFormat),
  }
  const map: MenuItem = {
    key: 'map',
    label: view.map ? t('evidence.hideMap') : t('evidence.showMap'),
    icon: 'map',
    onSelect: () => events.onMap(!view.map),
  }
  const { onLibrary } = events
  const library: MenuItem[] = onLibrary
    ? [{ key: 'library', label: t('sidebar.library'), icon: 'books', onSelect: onLibrary }]
    : []
  const another: MenuItem = {
    key: 'another',
    label: t('sidebar.anotherStory'),
    icon: 'stop',
    onSelect: () => events.onAnswer('other'),
  }
  const again: MenuItem = {
    key: 'again',
    label: t('made.again'),
    icon: 'undo',
    onSelect: () => events.onBrief?.('make again'),
  }
  const remove: MenuItem = {
    key: 'remove',
    label: t('made.remove'),
    icon: 'close',
    onSelect: () => events.onBrief?.('remove'),
  }
  const models = view.generated && view.generated.saving === null ? view.generated.models : null
  const setUp: MenuItem = {
    key: 'set up',
    label: t('written.setUpOne'),
    icon: 'settings',
    onSelect: events.onOptions,
  }
  // Beside a brief that a model wrote, the others are offered here.
  const written = view.generated && (view.generated.notes || view.generated.other) ? (models ?? []) : []
  const write = written.map((model) => ({
    key: `write ${model.id}`,
    label: t('written.write', [isolate(model.name)]),
    onSelect: () => events.onBrief?.('write', model.id),
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
        ...(library.length > 0 ? [{ key: 'library', items: library }] : []),
      ]}
    />
  )
}
