import type { DatabaseSync } from 'node:sqlite';
import type { FewFindings } from '#loader/rules/few.ts';
import type { Finding } from '#schema/finding.ts';

/*
 * What the rules that take all files have told, without the places, which move with every line: for
 * a count of all warnings after a few files were checked by themselves.
 */

/** Puts what was told of everything in the place of all that was. */
export function writeTold(database: DatabaseSync, findings: readonly Finding[]): void {
  database.exec('DELETE FROM told');
  put(database, findings);
}

/** How many more findings there are, and which of them nobody has been told. */
export interface ToldOfFew {
  more: number;
  fresh: ReadonlySet<Finding>;
}

/** Puts what was told of a few files in the place of what holds no more. */
export function writeToldOfFew(database: DatabaseSync, few: FewFindings): ToldOfFew {
  const isKnown = database.prepare('SELECT 1 FROM told WHERE (file = ? OR ?) AND message = ?');
  const fresh = few.findings.filter(
    ({ file, rule, message }) => !isKnown.get(file, isOfName(rule) ? 1 : 0, message),
  );
  const gone = forget(database, few);
  put(database, few.findings);
  return { more: few.findings.length - gone, fresh: new Set(fresh) };
}

/** Told once of a name, in whichever file it stands first. */
const ofNames = ['unknown-author', 'unknown-topic'];

function isOfName(rule: string): boolean {
  return ofNames.includes(rule);
}

/** Returns how many held no more. */
function forget(database: DatabaseSync, few: FewFindings): number {
  const names = `rule IN ('${ofNames.join("', '")}')`;
  const ofFile = database.prepare(`DELETE FROM told WHERE file = ? AND NOT ${names}`);
  const ofName = database.prepare(`DELETE FROM told WHERE message = ? AND ${names}`);
  return [
    ...[...few.files].map((file) => ofFile.run(file)),
    ...few.sentences.map((message) => ofName.run(message)),
  ].reduce((sum, { changes }) => sum + Number(changes), 0);
}

function put(database: DatabaseSync, findings: readonly Finding[]): void {
  const insert = database.prepare('INSERT INTO told VALUES (?, ?, ?)');
  for (const { file, rule, message } of findings) insert.run(file, rule, message);
}
