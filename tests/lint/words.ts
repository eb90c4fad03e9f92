import ts from 'typescript'

/** A name that a file declares, and whether other files can import it. */
export interface DeclaredName {
  name: string
  isExported: boolean
}

const isExportedHere = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

/** Whether a declaration stands at the top of its file and is exported; a variable's statement says so for it. */
function isExported(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node) ? isExportedHere(node.parent.parent) : isExportedHere(node)
}

const declares = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node)

/** All names a file declares: functions, variables, parameters, types and their members. @param file its name, for `.tsx`. */
export function declaredNames(text: string, file: string): DeclaredName[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: DeclaredName[] = []
  const visit = (node: ts.Node): void => {
    if (declares(node) && node.name && ts.isIdentifier(node.name)) {
      found.push({ name: node.name.text, isExported: isExported(node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The words of a name, in lower case: `takeBackOf` and `take-back-of` have take, back and of. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}
