// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { Sidebar } from '../../../../components/sidebar/sidebar'
import { show } from '../../support/show'
import { sampleView, sidebarProps } from '../../support/sidebar-props'
import { t } from '../../support/text'

const button = (name: string) => screen.getByRole('button', { name })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

function opened() {
  const { actions } = show(<Sidebar {...sidebarProps()} />)
  return actions
}

describe('copying', () => {
  it('copies the takeaways in the form last used', () => {
    const view = { ...sampleView(), copyFormat: 'markdown' as const }
    const { actions } = show(<Sidebar {...sidebarProps({ state: { kind: 'ready', view } })} />)
    const copy = button(t('copy.copyTakeaways'))
    expect(copy.title).toBe(t('copy.copyTakeawaysAs', [t('copy.markdown')]))
    fireEvent.click(copy)
    expect(actions.of('copy')).toEqual([{ type: 'copy', what: { part: 'takeaways' }, format: 'markdown' }])
  })

  it('copies one takeaway by the button of its row', () => {
    const actions = opened()
    fireEvent.click(button(t('sidebar.copyTakeaway', ['2'])))
    expect(actions.of('copy')).toEqual([
      { type: 'copy', what: { part: 'takeaway', index: 1 }, format: 'rich' },
    ])
  })

  it('offers every form of the takeaways and of the whole brief, and marks the last one', () => {
    const actions = opened()
    fireEvent.click(button(t('copy.more')))
    const groups = screen.getAllByRole('group').filter(({ className }) => className === 'menu-group')
    const [takeaways, brief] = groups.map((group) => within(group).getAllByRole('menuitem'))
    expect(takeaways?.map(({ textContent }) => textContent)).toEqual([
      `${t('copy.asRich')}${t('copy.lastUsed')}`,
      t('copy.asMarkdown'),
      t('copy.asPlain'),
    ])
    expect(brief).toHaveLength(3)
    const [, , plain] = brief ?? []
    if (plain) fireEvent.click(plain)
    expect(actions.of('copy')).toEqual([{ type: 'copy', what: { part: 'brief' }, format: 'plain' }])
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button(t('copy.more')))
  })
})

describe('the takeaways', () => {
  it('mark the current one for the eye and say it aloud', () => {
    const { again } = show(<Sidebar {...sidebarProps()} />)
    expect(document.querySelector('[aria-current]')).toBeNull()
    again(<Sidebar {...sidebarProps({ currentTakeaway: 1 })} />)
    expect(document.querySelector('[aria-current=true]')?.getAttribute('data-takeaway')).toBe('1')
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(said.some((words) => /^Takeaway 2 of 3: .*80 million/.test(words ?? ''))).toBe(true)
  })

  it('are walked with the arrow keys from button to button', () => {
    const actions = opened()
    button(t('sidebar.copyTakeaway', ['1'])).focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(button(t('sidebar.copyTakeaway', ['2'])))
    expect(actions.of('focus takeaway').at(-1)?.index).toBe(1)
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(button(t('sidebar.copyTakeaway', ['1'])))
  })
})
