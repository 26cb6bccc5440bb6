import type { Finding } from '#schema/finding.ts';
import { MEMORY, type Remembered } from '../remember.ts';

/**
 * An address that was published stays: as an article, as an alias of one, or as the notice of a
 * withdrawn one. Readers and other sites have it.
 */
export function findLostAddresses(
  remembered: readonly Remembered[],
  published: ReadonlySet<string>,
): Finding[] {
  return remembered
    .filter(({ address }) => !published.has(address))
    .map(({ address, line }): Finding => {
      const moved = findMoved(address, published);
      return {
        rule: 'lost-url',
        severity: 'error',
        file: MEMORY,
        line,
        column: 1,
        message: `"${address}" was published and leads nowhere now.`,
        hint: moved
          ? `Did it move to "${moved}"? Write \`aliases:\` and \`  - ${address}\` in that article.`
          : `Bring the article back (with \`withdrawn:\` if it was taken back), or write \`aliases:\` and \`  - ${address}\` in the one that replaces it.`,
      };
    });
}

/** An article of the same name at another date: the usual way to lose an address. */
function findMoved(address: string, published: ReadonlySet<string>): string | undefined {
  const name = lastPart(address);
  return name === '' ? undefined : [...published].find((path) => lastPart(path) === name);
}

function lastPart(address: string): string {
  return address.split('/').findLast((part) => part !== '') ?? '';
}
