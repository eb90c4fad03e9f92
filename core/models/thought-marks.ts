/** Where a mark of a model's thoughts is in a text. */
interface ThoughtMark {
  kind: 'open' | 'close'
  /** Index of its first character. */
  at: number
  /** Index behind its last one. */
  end: number
}

/**
 * The marks that models and chat templates put around what they think before they answer: tags (DeepSeek, Qwen, GLM, Seed),
 * brackets (Mistral), `◁think▷` (Kimi), `START_THINKING` (Cohere), channels (gpt-oss' harmony, Gemma), and what is left of
 * harmony where a server takes its special tokens out.
 */
const MARKS =
  /<\|?(?<tag>\/?)(?:think|thinking|thoughts?|reason|reasoning|reflection|scratchpad|seed:think)(?: [^<>]{0,80})?\|?>|\[(?<bracket>\/?)THINK(?:ING)?\]|◁(?<kimi>\/?)think(?:ing)?▷|<\|(?<word>begin_of_thought|end_of_thought|START_THINKING|END_THINKING)\|>|<\|?channel\|?>(?<channel>analysis|commentary|thought)?|<\|end\|>|assistantfinal/gi

function kindOf(groups: Readonly<Record<string, string | undefined>>): ThoughtMark['kind'] {
  const slash = groups.tag ?? groups.bracket ?? groups.kimi
  if (slash !== undefined) return slash ? 'close' : 'open'
  if (groups.word) return /^end/i.test(groups.word) ? 'close' : 'open'
  // A channel for thoughts opens them; any other, or the end of one, closes them.
  return groups.channel ? 'open' : 'close'
}

/** The marks of thoughts in a text, in order. */
export function thoughtMarks(text: string): ThoughtMark[] {
  return Array.from(text.matchAll(MARKS), (match) => ({
    kind: kindOf(match.groups ?? {}),
    at: match.index,
    end: match.index + match[0].length,
  }))
}

/** A text without what stands in marks of thoughts, and without what stands before a closing mark that nothing opens. */
export function withoutThoughts(text: string): string {
  let said = ''
  let from = 0
  let isThought = false
  for (const { kind, at, end } of thoughtMarks(text)) {
    if (kind === 'open' && !isThought) said += text.slice(from, at)
    if (kind === 'close' && !isThought) said = ''
    isThought = kind === 'open'
    from = end
  }
  return isThought ? said : said + text.slice(from)
}
