/** Narrowest and widest sidebar, CSS px. */
export const NARROWEST = 300
export const WIDEST = 560

/** A width within the bounds, in whole CSS px. */
export const clampWidth = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
