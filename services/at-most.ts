/** Waits for work, but no longer than so many ms. It goes on then; what fails in it afterwards is only logged. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve()
    }, ms)
  })
  const heard = work.catch((error: unknown) => {
    if (!isOver) throw error
    console.error(error)
  })
  try {
    await Promise.race([heard, over])
  } finally {
    clearTimeout(timer)
  }
}
