import type { Picture } from '#schema/picture.ts';

/** `Creator / Agency via Distributor`, as far as known; an empty string where nobody is named. */
export function toCreditLine({ creator, agency, distributor }: Picture): string {
  const makers = [creator, agency].filter(Boolean).join(' / ');
  if (distributor === undefined) return makers;
  return makers === '' ? distributor : `${makers} via ${distributor}`;
}
