import { toDefined } from './defined.ts';

/** Who made a picture and who supplied it. */
export interface Credit {
  creator?: string | undefined;
  agency?: string | undefined;
  distributor?: string | undefined;
}

export interface CaptionParts {
  caption?: string;
  creator?: string;
  agency?: string;
  distributor?: string;
}

/** `Creator / Agency via Distributor`, of what there is; undefined where there is nothing. */
export function toCredit({ creator, agency, distributor }: Credit): string | undefined {
  const makers = [creator, agency].filter(Boolean).join(' / ');
  if (!distributor) return makers || undefined;
  return makers ? `${makers} via ${distributor}` : `via ${distributor}`;
}

/** `caption (Creator / Agency via Distributor)` as one text; undefined where there is nothing. */
export function toCaption(picture: Credit & { caption?: string | undefined }): string | undefined {
  const credit = toCredit(picture);
  const parts = [picture.caption, credit === undefined ? undefined : `(${credit})`];
  return parts.filter(Boolean).join(' ') || undefined;
}

/**
 * Takes a caption apart: `A lectern. (Mandel NGAN / AFP via Getty Images)`. The last brackets are a
 * credit if they stand at the end and read like one: with ` / ` or ` via ` between names, an agency
 * alone, or a name after a finished sentence. Otherwise they belong to the caption.
 */
export function parseCaption(text: string): CaptionParts {
  const written = text.trim();
  const { before, inside } = splitBrackets(written) ?? { before: written };
  const credit = inside === undefined ? undefined : parseCredit(inside, before);
  const caption = credit === undefined ? written : before;
  return { ...(caption !== '' && { caption }), ...credit };
}

/** Parts the last balanced brackets at the end of a text from what stands before them. */
function splitBrackets(text: string): { before: string; inside: string } | undefined {
  const end = text.replace(/[.。]$/u, '');
  if (!/[)）]$/u.test(end)) return undefined;
  let depth = 0;
  for (let at = end.length - 1; at >= 0; at -= 1) {
    const character = end.charAt(at);
    if (')）'.includes(character)) depth += 1;
    if ('(（'.includes(character)) depth -= 1;
    if (depth > 0) continue;
    return { before: end.slice(0, at).trim(), inside: end.slice(at + 1, -1).trim() };
  }
  return undefined;
}

/** Agencies that stand in brackets without a photographer. */
const AGENCIES = new Set(
  (
    'AFP|AP|Associated Press|ANSA|Anadolu|Bloomberg|DPA|EFE|EPA|EPA-EFE|Getty Images|Keystone|Kyodo|' +
    'PA|PAP|Reuters|TASS|Ukrinform|Xinhua|Укрінформ|УНІАН'
  )
    .split('|')
    .map((name) => name.toLowerCase()),
);
const isAgency = (name: string) => AGENCIES.has(name.toLowerCase());
/** Two to four words that begin like names; a script without capitals has none to ask for. */
const NAME = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){1,3}$/u;

function parseCredit(inside: string, before: string): Omit<CaptionParts, 'caption'> | undefined {
  const [makers, distributor] = splitLast(inside, /(?:^|\s)via\s+/giu);
  const [creator, agency] = splitLast(makers, /\s+\/\s+/gu);
  const names = [creator, agency, distributor].flatMap((name) => name || []);
  const isDivided = agency !== undefined || distributor !== undefined;
  if (isDivided) {
    if (!names.every(isNameLike)) return undefined;
  } else if (!isAgency(creator) && !(NAME.test(creator) && /(?:^|[.!?…。؟"”»])$/u.test(before))) {
    return undefined;
  }
  const isAgencyAlone = agency === undefined && isAgency(creator);
  return toDefined({
    creator: creator === '' || isAgencyAlone ? undefined : creator,
    agency: isAgencyAlone ? creator : agency,
    distributor,
  });
}

/** A part of a credit has letters and is no number, date or quantity; agencies may be lower case. */
function isNameLike(name: string): boolean {
  return isAgency(name) || /^[\p{Lu}\p{Lt}\p{Lo}@]/u.test(name);
}

/** The text before and after the last separator; the second is undefined where there is none. */
function splitLast(text: string, separator: RegExp): [string, string?] {
  const last = [...text.matchAll(separator)].at(-1);
  if (!last) return [text.trim()];
  const after = text.slice(last.index + last[0].length).trim();
  return after === '' ? [text.trim()] : [text.slice(0, last.index).trim(), after];
}
