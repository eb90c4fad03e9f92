/** A frame did not answer its driver: it went while it was asked, which not every driver notices. */
class SilentFrameError extends Error {
  override readonly name = 'SilentFrameError'
}

/** ms a frame has to answer what is looked up in it. */
const LONGEST = 4000

/** Resolves to what a frame answers. @throws SilentFrameError where it does not. */
export async function answerInTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SilentFrameError(`No answer within ${LONGEST} ms`)), LONGEST)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}
