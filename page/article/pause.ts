/** Lets the page do what it has to, between two steps of our work. */
export async function pause(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0)
  })
}
