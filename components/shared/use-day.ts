import { useEffect, useState } from 'preact/hooks'
import { useText } from '../text'
import { day } from './format'

/** Whether this page's browser has its tables of languages at hand; loading them takes it 50 ms once. */
let warm = false

/** ms in which the rest of the brief is on screen. */
const AFTER_PAINT = 100

/** An ISO day or moment as a date in the reader's language. The first one is drawn as it is, and in words soon after the paint. */
export function useDay(iso: string): string {
  const { locale } = useText()
  const [isDrawn, setDrawn] = useState(warm)
  useEffect(() => {
    const timer = setTimeout(() => {
      warm = true
      setDrawn(true)
    }, AFTER_PAINT)
    return () => clearTimeout(timer)
  }, [])
  return isDrawn ? day(iso, locale) : iso.slice(0, 10)
}
