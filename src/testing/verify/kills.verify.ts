import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../build-site.ts';
import { anArticle } from '../content-builders.ts';
import { aSmallSite, expectClean } from '../engine-sites.ts';
import { killIn, phases, type Phase } from '../kill-engine.ts';
import { readDigests } from '../read-site.ts';
import { anEngineSite, runEngine, type EngineSite } from '../run-engine.ts';

/* `kill -9` at any moment of a build, again and again: a file is old or new, and the end is clean. */

const KILLS = 50;
/** Some builds are quicker than the hand that is to kill them. */
const TRIES = 4 * KILLS;
/** The longest wait after a phase has begun, in milliseconds. */
const LONGEST = 60;
/** After so many kills the build is let to its end. */
const TO_THE_END = 5;

/** Always the same numbers from 0 to 1, so that a round can be repeated. */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Short waits are the most frequent: some phases of a small site last but a few milliseconds. */
function toWait(chance: number): number {
  return Math.floor(chance ** 3 * LONGEST);
}

/** What an editor does between two builds: in turn all pages, one text, a new article, one gone. */
function edit({ content }: EngineSite, round: number): void {
  const settings = join(content, 'site.yaml');
  const text = readFileSync(settings, 'utf8').replace(/\ntagline:.*/, '');
  if (round % 4 === 0) writeFileSync(settings, `${text.trimEnd()}\ntagline: Round ${round}\n`);
  if (round % 4 === 1) appendFileSync(join(content, 'articles/2023/12/one.md'), '\nAnd more.\n');
  if (round % 4 === 2) writeFiles(content, anArticle(`round-${round}`, { section: 'world' }));
  if (round % 4 === 3) {
    rmSync(join(content, `articles/2023/12/round-${round - 1}.md`), { force: true });
  }
}

/** Every form that a file of the site may have by now. */
type Forms = Map<string, Set<string>>;

function addForms(forms: Forms, site: Record<string, string>): void {
  for (const [file, digest] of Object.entries(site)) {
    forms.set(file, (forms.get(file) ?? new Set()).add(digest));
  }
}

function findTorn(forms: Forms, site: Record<string, string>): string[] {
  return Object.entries(site).flatMap(([file, digest]) =>
    forms.get(file)?.has(digest) === true ? [] : [file],
  );
}

test('fifty kills at random moments of every phase leave nothing torn, and a build makes it clean', async () => {
  const site = await aSmallSite();
  const calm = anEngineSite(site.content);
  const forms: Forms = new Map();
  const chance = makeChance(7);
  const died = new Map<Phase, number>(phases.map((phase) => [phase, 0]));
  addForms(forms, readDigests(site.out));
  let kills = 0;
  for (let round = 0; kills < KILLS && round < TRIES; round += 1) {
    edit(site, round);
    expect((await runEngine(calm)).code).toBe(0);
    addForms(forms, readDigests(calm.out));
    const phase = phases[round % phases.length] ?? 'moving in';
    const found = await killIn(site, phase, toWait(chance()));
    if (found) died.set(found, (died.get(found) ?? 0) + 1);
    if (found) kills += 1;
    expect(findTorn(forms, readDigests(site.out)), `round ${round}, ${phase}`).toEqual([]);
    if (kills % TO_THE_END > 0) continue;
    const { code, said } = await runEngine(site);
    expect(code, said).toBe(0);
    expect(readDigests(site.out), `round ${round}`).toEqual(readDigests(calm.out));
  }
  console.log(`Died in: ${[...died].map(([phase, times]) => `${phase} ${times}`).join(', ')}`);
  expect(kills).toBe(KILLS);
  for (const [phase, times] of died) expect(times, phase).toBeGreaterThan(0);
  expect((await runEngine(site)).code).toBe(0);
  await expectClean(site, 'fifty kills');
});
