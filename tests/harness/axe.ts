import axe from 'axe-core'
import * as v from 'valibot'
import { standsStill } from './stands-still'
import type { Surface } from './surface'

const resultSchema = v.object({
  violations: v.array(
    v.object({
      id: v.string(),
      help: v.string(),
      nodes: v.array(v.object({ html: v.string(), failureSummary: v.optional(v.string()) })),
    }),
  ),
})

/** What axe finds wrong with a surface, one line each. In a foreign page only our own frame is looked at. */
export async function axeFindings(surface: Surface): Promise<string[]> {
  // What is still fading in has too little contrast.
  await standsStill(surface)
  // It is half a megabyte to hand over, and a document keeps it.
  if (!(await surface.evaluate(() => 'axe' in globalThis))) await surface.evaluate(axe.source)
  const json = await surface.evaluate(async () => {
    const axe: unknown = Reflect.get(globalThis, 'axe')
    const run: unknown = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : null
    if (typeof run !== 'function') throw new Error('axe is not there')
    return JSON.stringify(await run(document, { resultTypes: ['violations'] }))
  })
  return v
    .parse(resultSchema, JSON.parse(json))
    .violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
    )
}
