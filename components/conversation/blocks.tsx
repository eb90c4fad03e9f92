import type { CommentBlock, OpenSpan, TextSpan } from '../../core/conversation/conversation'
import { OutsideLink } from '../shared/outside-link'
import { Spoiler } from './spoiler'

function OpenPiece({ span }: { span: OpenSpan }) {
  if (typeof span === 'string') return span
  if ('href' in span) return <OutsideLink href={span.href}>{span.text}</OutsideLink>
  if (span.style === 'code') return <code>{span.text}</code>
  return span.style === 'strong' ? <strong>{span.text}</strong> : <em>{span.text}</em>
}

const Piece = ({ span }: { span: TextSpan }) =>
  typeof span === 'object' && 'spoiler' in span ? (
    <Spoiler>
      {span.spoiler.map((one, i) => (
        <OpenPiece key={i} span={one} />
      ))}
    </Spoiler>
  ) : (
    <OpenPiece span={span} />
  )

const Spans = ({ spans }: { spans: readonly TextSpan[] }) =>
  spans.map((span, i) => <Piece key={i} span={span} />)

/** What a comment says: text nodes and links, nothing that its writer could have made of it. */
export function Blocks({ blocks }: { blocks: readonly CommentBlock[] }) {
  return blocks.map(({ kind, spans }, index) => {
    const inner = <Spans spans={spans} />
    if (kind === 'code') {
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre key={index} dir="ltr" tabIndex={0}>
          {inner}
        </pre>
      )
    }
    if (kind === 'quote') {
      return (
        <blockquote key={index} dir="auto">
          {inner}
        </blockquote>
      )
    }
    return (
      <p key={index} dir="auto" class={kind === 'item' ? 'comment-item' : undefined}>
        {inner}
      </p>
    )
  })
}
