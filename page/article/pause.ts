/**
 * Lets the page do what it has to, between two steps of our work. By a message to ourselves, because timers of a page that
 * is not in front wait a second each.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
