import { Lines } from './lines'

/** Rows of the takeaways in the drawn sidebar. */
const TAKEAWAYS = [174, 212, 250] as const

/** An article with the sidebar beside it and a number that leads to its passage, drawn with the tokens; turned round for right-to-left readers by CSS. */
export function Picture({ label }: { label: string }) {
  return (
    <svg class="picture" viewBox="0 0 664 312" role="img" aria-label={label}>
      <rect width="664" height="312" class="sheet" />
      <path d="M0 36h664" class="hairline" />
      <g class="faint">
        <circle cx="20" cy="18" r="4" />
        <circle cx="34" cy="18" r="4" />
        <circle cx="48" cy="18" r="4" />
        <rect x="72" y="11" width="240" height="14" rx="7" />
      </g>
      <g class="ink">
        <Lines x={44} y={66} widths={[310, 230]} gap={18} height={10} />
      </g>
      <g class="faint">
        <Lines x={44} y={114} widths={[330, 342, 318, 260]} gap={16} />
        <Lines x={44} y={246} widths={[336, 322, 190]} gap={16} />
      </g>
      <rect x="36" y="184" width="364" height="46" class="marked" />
      <path d="M37.5 184v46" class="marked-edge" />
      <g class="edge">
        <Lines x={44} y={194} widths={[340, 296]} gap={18} />
      </g>
      <rect x="436" y="36" width="228" height="276" class="paper" />
      <path d="M436 36v276" class="hairline" />
      <path d="M436 70h228" class="hairline" />
      <path d="M452 54h7l4-11 7 21 4.5-13 2 3h7" class="pulse" />
      <rect x="496" y="47" width="74" height="13" rx="6.5" class="soft" />
      <g class="ink">
        <Lines x={452} y={86} widths={[184, 128]} gap={14} height={8} />
      </g>
      <path d="M453.5 118v30" class="accent-line" />
      <g class="edge">
        <Lines x={464} y={122} widths={[176, 150]} gap={16} height={5} />
      </g>
      {TAKEAWAYS.map((y, row) => (
        <g key={y}>
          {row === 1 && <rect x="437" y={y - 11} width="227" height="38" class="marked" />}
          <path d={`M452 ${y - 11}h196`} class="hairline" />
          <text x="457" y={y + 8} class="number">
            {row + 1}
          </text>
          <g class="edge">
            <Lines x={472} y={y} widths={[164, 118]} gap={13} height={5} />
          </g>
        </g>
      ))}
      <path d="M400 207h20q10 0 10 10h14" class="leads" />
      <path d="M452 277h196" class="hairline" />
      <rect x="452" y="290" width="92" height="8" rx="4" class="edge" />
    </svg>
  )
}
