import { useRef, useState } from 'preact/hooks'
import { grouped } from '../shared/format'
import { useText } from '../text'
import { Faults } from './faults'
import type { FilesState, SourcesEvents } from './types'

interface Props {
  files: FilesState
  events: Pick<SourcesEvents, 'onFiles' | 'onDrop' | 'onStopFiles'>
}

/** Takes briefs from files of this machine: chosen, a whole folder, or dropped here. */
export function FilesDrop({ files, events }: Props) {
  const { t } = useText()
  const file = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const chosen = (input: HTMLInputElement) => {
    const all = [...(input.files ?? [])]
    if (all.length > 0) events.onFiles(all)
    input.value = ''
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop, which the buttons within do as well.
    <div
      class="files-drop"
      role="group"
      aria-label={t('sources.files')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer) events.onDrop(event.dataTransfer)
      }}
    >
      <h3>{t('sources.files')}</h3>
      <p class="quiet">{t('sources.filesMore')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('sources.chooseFiles')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {t('sources.chooseFolder')}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        accept=".json,.jsonfeed,.md,.markdown,application/json,application/feed+json,text/markdown"
        aria-label={t('sources.chooseFiles')}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        {...{ webkitdirectory: true }}
        hidden
        aria-label={t('sources.chooseFolder')}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <div role="status">
        {files.state === 'reading' && (
          <div class="source-progress">
            <progress
              aria-label={t('sources.underWay')}
              value={files.of > 0 ? files.done / files.of : undefined}
            />
            <span class="quiet">
              {t('sources.readingFiles', [grouped(files.done, t), grouped(files.of, t)])}
            </span>
            <button type="button" class="text-button" onClick={events.onStopFiles}>
              {t('sources.stop')}
            </button>
          </div>
        )}
        {files.state === 'nothing' && <p class="invalid">{t('sources.noBriefsInFiles')}</p>}
      </div>
      {files.state === 'nothing' && <Faults faults={files.faults} open />}
    </div>
  )
}
