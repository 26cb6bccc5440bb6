import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleRow, authorRow, briefRow, sampleSite } from '#model/sample-rows.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rows } from '#schema/row.ts';
import { makeDice, oneOf, type Dice } from '#testing/dice.ts';
import type { RuleInput } from '#loader/rules/rule.ts';
import { checkFew } from '#loader/rules/few.ts';
import { checkRules } from '#loader/rules/table.ts';

/*
 * After every edit of a long series, what was told before with what is told of the few must be what
 * the rules tell of everything. The edits are drawn by a generator with a fixed seed.
 */

type Article = Rows['articles'][number];
function aDate(dice: Dice): string {
  const day = String(1 + dice(6)).padStart(2, '0');
  return `${2020 + dice(3)}-${oneOf(dice, ['01', '03', '12'])}-${day} 09:00`;
}

/** Links to articles, old addresses, files, days, months and sections, there or not. */
function aLink(dice: Dice, count: number): string {
  const name = `a${dice(count + 4)}`;
  const period = aDate(dice).slice(0, 10).replaceAll('-', '/');
  return oneOf(dice, [
    `/old/${name}/`,
    `/articles/${name}.md`,
    `/${period}/${name}/`,
    `/${period}/`,
    `/${period.slice(0, 7)}/`,
    '/sections/world/',
    '/sections/none/',
  ]);
}

function aRow(dice: Dice, id: string, count: number): Article {
  const date = aDate(dice);
  const row = articleRow(id, date, {
    authors: [oneOf(dice, ['maya', 'Olha', 'Petro', `Guest ${dice(9)}`])],
    topics: dice(2) === 0 ? [`Rare ${dice(9)}`] : [],
    slug: id,
    lang: oneOf(dice, ['en', 'en', 'uk']),
    aliases: dice(6) === 0 ? [`/old/${dice(9) === 0 ? oneOf(dice, ['a1', 'a2']) : id}/`] : [],
    later: dice(12) === 0 ? [`a${dice(count)}`] : [],
    links: Array.from({ length: dice(3) }, () => aLink(dice, count)),
    ...(dice(5) === 0 && { translationOf: `a${dice(count)}` }),
    ...(dice(8) === 0 && { updated: aDate(dice) }),
    ...(dice(6) === 0 && { hero: { src: oneOf(dice, ['/there.jpg', '/gone.jpg']) } }),
    ...(dice(15) === 0 && { permalink: oneOf(dice, ['/own/', `/own/${id}/`, '/2020/01/']) }),
  });
  return { ...row, file: `articles/${id}.md` };
}

function aBrief(dice: Dice, id: string, count: number): Rows['briefs'][number] {
  const row = briefRow(id, aDate(dice), dice(2) === 0 ? { article: `a${dice(count)}` } : {});
  const data = { ...row.data, slug: `brief-${dice(3)}`, links: [aLink(dice, count)] };
  return { ...row, data, file: `briefs/${id}.md` };
}

/** The rows after an edit of one to three files. */
function edit(dice: Dice, rows: Rows, step: number): Rows {
  const articles = new Map(rows.articles.map((row) => [row.file, row]));
  const briefs = new Map(rows.briefs.map((row) => [row.file, row]));
  for (let times = 1 + Math.floor(dice(9) / 4); times > 0; times -= 1) {
    const known = oneOf(dice, [...articles.values()]);
    const id = known.data.id ?? '';
    const act = dice(10);
    if (act < 2) {
      const added = aRow(dice, `n${step}-${times}`, articles.size);
      articles.set(added.file, added);
    } else if (act === 2) articles.delete(known.file);
    else if (act === 3) {
      // Another folder, the same id.
      articles.delete(known.file);
      articles.set(`articles/m/${id}.md`, { ...known, file: `articles/m/${id}.md` });
    } else if (act === 4) {
      const date = parseWhen(aDate(dice), 'Europe/Kyiv');
      articles.set(known.file, { ...known, data: { ...known.data, date } });
    } else if (act < 8) articles.set(known.file, { ...aRow(dice, id, 40), file: known.file });
    else if (act === 8) {
      const brief = aBrief(dice, `b${step}-${times}`, articles.size);
      briefs.set(brief.file, brief);
    } else briefs.delete([...briefs.keys()][0] ?? '');
  }
  return { ...rows, articles: byFile(articles.values()), briefs: byFile(briefs.values()) };
}

/** As the loader reads them. */
function byFile<T extends { file: string }>(rows: Iterable<T>): T[] {
  return [...rows].sort((one, other) => (one.file < other.file ? -1 : 1));
}

function differing(before: Rows, after: Rows) {
  const [old, fresh] = [before, after].map(
    ({ articles, briefs }) => new Map([...articles, ...briefs].map((row) => [row.file, row])),
  );
  const all = [...(old?.keys() ?? []), ...(fresh?.keys() ?? [])];
  const files = new Set(all.filter((file) => old?.get(file) !== fresh?.get(file)));
  const former: Rows = {
    ...before,
    articles: before.articles.filter(({ file }) => files.has(file)),
    briefs: before.briefs.filter(({ file }) => files.has(file)),
  };
  return { files, former };
}

function toInput(rows: Rows): RuleInput {
  const none = { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
  const message = 'It is not there.';
  return {
    rows,
    site: sampleSite({ sections: ['world'] }),
    refused: none,
    locate: () => ({ line: 1, column: 1 }),
    pictures: {
      findProblem: (_file, src) =>
        src === '/gone.jpg' ? { rule: 'missing-picture', severity: 'warning', message } : undefined,
      findElsewhere: () => undefined,
    },
  };
}

type Told = Pick<Finding, 'rule' | 'file' | 'message' | 'severity'>;

function told(findings: readonly Told[]): string[] {
  return findings
    .map(({ rule, file, message, severity }) => `${file} ${severity} ${rule} ${message}`)
    .sort();
}

/** As the engine keeps it: see engine/catalog/told.ts. */
function unite(before: readonly Told[], few: NonNullable<ReturnType<typeof checkFew>>): Told[] {
  const ofName = ({ rule }: Told) => /^unknown-(?:author|topic)$/.test(rule);
  const stays = before.filter((one) =>
    ofName(one) ? !few.sentences.includes(one.message) : !few.files.has(one.file),
  );
  return [...stays, ...few.findings];
}

function isSound(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity === 'warning');
}

function aSoundArchive(dice: Dice): Rows {
  let rows: Rows = {
    articles: [],
    briefs: Array.from({ length: 4 }, (_, index) => aBrief(dice, `b-${index}`, 0)).map(
      ({ data: { article: _article, ...data }, ...row }, at) => ({
        ...row,
        data: { ...data, slug: `first-${at}` },
      }),
    ),
    authors: [authorRow('maya')],
    sections: [{ key: 'world', file: 'sections/world.md', digest: '', data: { name: 'World' } }],
    topics: [],
    pages: [],
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const next = { ...rows, articles: [...rows.articles, aRow(dice, `a${tries}`, tries)] };
    if (rows.articles.length < 40 && isSound(checkRules(toInput(next)))) rows = next;
  }
  return { ...rows, articles: byFile(rows.articles) };
}

test.each([1, 2, 3, 4, 5, 6])('few files are checked as all are, in series %i', (seed) => {
  const dice = makeDice(seed);
  let rows = aSoundArchive(dice);
  let before: readonly Told[] = checkRules(toInput(rows));
  let done = 0;
  for (let step = 0; step < 150; step += 1) {
    const next = edit(dice, rows, step);
    const whole = checkRules(toInput(next));
    const few = checkFew(toInput(next), differing(rows, next));
    if (few) {
      done += 1;
      expect(told(unite(before, few)), `edit ${step}`).toEqual(told(whole));
    }
    // An archive with errors is left as it was.
    if (isSound(whole)) [rows, before] = [next, whole];
  }
  expect(done).toBeGreaterThan(40);
});
