/** In WXT's wrapper of a script, and nowhere else. */
const WRAPPER = 'crashed on startup!'

const IMPORT = /^import .+$/gm

/**
 * A Vite plugin that takes WXT's wrapper off the scripts we put into pages. It would only name a script that fails in the console,
 * as the browser does itself, and takes 150 bytes of the gate, which is in every page.
 */
export function bareScripts(): {
  name: string
  apply: 'build'
  enforce: 'pre'
  transform(code: string): string | undefined
} {
  return {
    name: 'bare-scripts',
    apply: 'build',
    enforce: 'pre',
    transform: (code) =>
      code.includes(WRAPPER) && code.includes('export { result as default }')
        ? [...(code.match(IMPORT) ?? []), 'initPlugins()', 'export default definition.main()'].join('\n')
        : undefined,
  }
}
