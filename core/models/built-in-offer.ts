/** How far the browser's own model is that a reader without a model is offered: ready, or to be downloaded first. */
export type BuiltInAvailability = 'available' | 'downloadable'
