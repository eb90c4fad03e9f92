import { build } from 'vite'

/** A module could not be made into one script. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}

/**
 * Makes one classic script of a module, minified as a release is, that leaves the module's exports in the global
 * variable `global`.
 * @throws BundleError when the bundler gives no script.
 */
export async function bundle(entry: string, global: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, name: global, formats: ['iife'] },
    },
  })
  for (const result of [built].flat()) {
    if (!('output' in result)) continue
    for (const file of result.output) if (file.type === 'chunk') return file.code
  }
  throw new BundleError(`${entry} gave no script`)
}
