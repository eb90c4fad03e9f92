/** ms within which a page that is loaded again, or whose tab is returned to, is still on the same visit. */
export const ONE_VISIT = 30 * 60_000
