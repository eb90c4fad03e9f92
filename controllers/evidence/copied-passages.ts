import type { CopiedPassages } from '../../core/copy/excerpt'
import { LINE } from '../../core/evidence/lines'
import type { PageEvidence } from '../../core/evidence/page-evidence'
import { addressAt } from '../../core/sidebar/address-at'
import type { HostLink } from '../sidebar/host-link'

/**
 * What is copied with the takeaways: for each the first passage that carries it, and an address that opens the page there.
 * @param address the page's, as it is told
 * @throws CallFailedError, HostAnswerError
 */
export async function copiedPassages(
  { takeaways }: PageEvidence,
  address: string,
  host: Pick<HostLink, 'ask'>,
): Promise<CopiedPassages> {
  const { title, fragments } = await host.ask(
    'excerpts',
    takeaways.map((_, index) => LINE.takeaway(index)),
  )
  return {
    title,
    address: addressAt(address, null),
    passages: takeaways.map(({ passages: [first] }, index) =>
      first ? { said: first.said, address: addressAt(address, fragments[index] ?? null) } : null,
    ),
  }
}
