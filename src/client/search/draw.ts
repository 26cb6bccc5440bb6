import { toExtract, toShown } from './extract.ts';
import type { Found } from './find.ts';
import type { Fragment } from './program.ts';
import type { Stems } from './stems.ts';
import type { Term } from './terms.ts';
import { toDay } from './words.ts';

/** Of texts that run from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/iu;

/** One result: kicker, title, extract, date and byline, each where there is one. */
export async function drawResult(
  { hits }: Found,
  terms: readonly Term[],
  { locale, stems }: { locale: string; stems: Stems },
): Promise<HTMLLIElement> {
  const { fragment, locations } = await load(hits);
  const { title = '', kicker, byline, date, lang = '' } = fragment.meta;
  const item = document.createElement('li');
  const language = { lang, dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr' };
  if (kicker !== undefined) item.append(element('p', 'kicker', kicker, language));
  const heading = element('h2', '', '', language);
  const link = document.createElement('a');
  link.href = fragment.url;
  link.textContent = title;
  heading.append(link);
  item.append(heading);
  const text = toShown(fragment.content);
  if (text !== '') {
    const extract = element('p', 'extract', '', language);
    for (const part of toExtract(text, { terms, lang, locations, stems })) {
      extract.append(part.isMarked ? element('mark', '', part.text) : part.text);
    }
    item.append(extract);
  }
  item.append(drawCredits(date, byline, locale));
  return item;
}

/** The record once, and the words of it that any term met. */
async function load(hits: Found['hits']): Promise<{ fragment: Fragment; locations: Set<number> }> {
  const locations = new Set<number>();
  let fragment: Fragment | undefined;
  for (const hit of hits) {
    fragment = await hit.data();
    for (const location of fragment.locations) locations.add(location);
  }
  if (!fragment) throw new Error('a result without a record');
  return { fragment, locations };
}

function drawCredits(date = '', byline = '', locale = 'en'): HTMLElement {
  const credits = element('p', 'credits', '');
  if (date !== '') {
    const time = document.createElement('time');
    time.dateTime = date;
    time.textContent = toDay(date, locale);
    credits.append(time);
  }
  if (byline !== '') {
    const names = element('span', '', byline);
    names.dir = 'auto';
    credits.append(names);
  }
  return credits;
}

function element(
  name: string,
  className: string,
  text: string,
  language: { lang?: string; dir?: string } = {},
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return Object.assign(made, language);
}
