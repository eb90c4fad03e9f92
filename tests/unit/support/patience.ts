/** How long `waitFor` waits for what has to come: its own second is too short where other processes take the cores. */
export const PATIENCE = { timeout: 30_000 }
