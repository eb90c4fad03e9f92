/** What a press can do that costs something, sends something or lasts. Each kind is asked back once on a site. */
export const PRESS_KINDS = ['ask', 'by itself', 'model', 'save'] as const
export type PressKind = (typeof PRESS_KINDS)[number]
