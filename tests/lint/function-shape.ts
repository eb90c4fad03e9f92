import ts from 'typescript'

/** A function as it is written: how many values it takes by their place, and how many lines it has. */
export interface FunctionShape {
  /** `path:line name`; a function without a name goes by what it is assigned to, or stands as `(anonymous)`. */
  readonly at: string
  readonly path: string
  readonly name: string
  readonly parameters: number
  readonly lines: number
}

/** The name a function goes by: its own, or that of what it is assigned to. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return `constructor of ${node.parent.name?.getText() ?? 'a class'}`
  if (node.name) return node.name.getText()
  const { parent } = node
  const isNamed =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
  return isNamed ? parent.name.getText() : '(anonymous)'
}

/**
 * Every function of a source file that has a body. A parameter `this` is none.
 * @param path by which the file is named in the findings; `.tsx` is read as such
 */
export function functionsOf(path: string, source: string): FunctionShape[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const found: FunctionShape[] = []
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const name = nameOf(node)
      const first = lineOf(node.getStart())
      found.push({
        at: `${path}:${first + 1} ${name}`,
        path,
        name,
        parameters: node.parameters.filter(({ name: given }) => given.getText() !== 'this').length,
        lines: lineOf(node.getEnd()) - first + 1,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
