import { analyse } from 'scslre'
import ts from 'typescript'

/** A regular expression that can take more than linear time on some text. */
export interface SuperLinear {
  line: number
  expression: string
  /** How its time grows: by the square of the text's length or worse, or twofold with each character. */
  growth: 'polynomial' | 'exponential'
}

/** What a constructed expression is judged by: its pattern cannot be read from the source. */
const CONSTRUCTED = /\bnew RegExp\b/

function judge(expression: string): SuperLinear['growth'] | null {
  const end = expression.lastIndexOf('/')
  const literal = { source: expression.slice(1, end), flags: expression.slice(end + 1) }
  const { reports } = analyse(literal)
  if (reports.length === 0) return null
  return reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial'
}

/**
 * The literals of regular expressions in a source that scslre proves to be super-linear: quantifiers within or beside each
 * other that share characters, and ones that a search begins anew at each character (`/ +$/`).
 */
export function superLinearIn(source: string, file = 'source.tsx'): SuperLinear[] {
  const found: SuperLinear[] = []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const growth = judge(node.text)
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      if (growth) found.push({ line, expression: node.text, growth })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Whether a source makes expressions of texts, which `superLinearIn` does not see. */
export const constructs = (source: string): boolean => CONSTRUCTED.test(source)
