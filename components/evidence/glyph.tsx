/** What a line's mark tells by its shape. */
export type Shape = 'found' | 'partly' | 'absent' | 'differs'

/** A full disc, a half one, an empty ring, or an unequal sign: told apart without colour. */
export function Glyph({ shape }: { shape: Shape }) {
  return (
    <svg
      class={`glyph glyph-${shape}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {shape === 'found' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {shape === 'partly' && (
        <>
          <circle cx="6" cy="6" r="4.5" />
          <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" stroke="none" />
        </>
      )}
      {shape === 'absent' && <circle cx="6" cy="6" r="4.5" stroke-dasharray="1.5 2.2" />}
      {shape === 'differs' && <path d="M1.5 4.25h9M1.5 7.75h9M8 1.5l-4 9" />}
    </svg>
  )
}
