import { toSortName } from '../authors.ts';
import { toDefined } from '../defined.ts';
import type { Author } from '../types.ts';

/** A person, in parts: somebody known by one name has no `given`. */
export interface CitedPerson {
  family: string;
  given?: string;
  suffix?: string;
}

/** Somebody as citations name them; organisations and desks are never taken apart. */
export type CitedName = CitedPerson | { literal: string };

/**
 * An author in the parts that citations turn round. They are always words of the name on the byline;
 * the sort name only tells where to divide it, and whether to divide it at all.
 */
export function toCitedName(author: Pick<Author, 'name' | 'sortName' | 'kind'>): CitedName {
  const cited = known.get(author) ?? makeCitedName(author);
  known.set(author, cited);
  return cited;
}

/** Each author of an archive is one object, and stands above many articles. */
const known = new WeakMap<object, CitedName>();

function makeCitedName(author: Pick<Author, 'name' | 'sortName' | 'kind'>): CitedName {
  const { name, sortName, kind } = author;
  if (kind !== 'person') return { literal: name };
  if (sortName === name) return { family: name };
  return joinParticle(
    divide(name, sortName) ?? divide(name, toSortName(name, kind)) ?? whole(name),
  );
}

function whole(name: string): CitedPerson {
  return { family: name };
}

/** By `Family, Given`, or by a sort name that has the same words in another order. */
function divide(name: string, sortName: string): CitedPerson | undefined {
  const [family = '', , suffix] = sortName.split(/,\s*/);
  if (family !== sortName) {
    const given = takeAway(suffix === undefined ? name : dropEnd(name, suffix), family);
    return given === undefined ? undefined : { family, ...toDefined({ given, suffix }) };
  }
  return divideTurned(name, sortName);
}

/** `Оксана Приклад` by `Приклад Оксана`. */
function divideTurned(name: string, sortName: string): CitedPerson | undefined {
  const words = name.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const [given, family] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (`${family} ${given}` === sortName) return { family, given };
  }
  return undefined;
}

/** What is left of a name without its family name, at the end or, as in Chinese, at the start. */
function takeAway(name: string, family: string): string | undefined {
  if (name.endsWith(` ${family}`)) return name.slice(0, -family.length - 1);
  if (name.startsWith(`${family} `)) return name.slice(family.length + 1);
  return undefined;
}

function dropEnd(name: string, suffix: string): string {
  return name.endsWith(suffix) ? name.slice(0, -suffix.length).replace(/,?\s*$/, '') : name;
}

/** `Sample, Ursula von der` is `von der Sample, Ursula`; somebody all in lower case stays. */
function joinParticle(person: CitedPerson): CitedPerson {
  const [, given, particle] =
    /^(.+?)((?:\s\p{Ll}[\p{L}\p{M}'’]*)+)$/u.exec(person.given ?? '') ?? [];
  if (given === undefined || particle === undefined || !/\p{Lu}/u.test(given)) return person;
  return { ...person, family: `${particle.trim()} ${person.family}`, given };
}
