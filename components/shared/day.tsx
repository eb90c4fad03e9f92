import { useDay } from './use-day'

/** A date in the reader's language, marked up with the moment it stands for. */
export function Day({ iso }: { iso: string }) {
  return (
    <time class="day" dateTime={iso}>
      {useDay(iso)}
    </time>
  )
}
