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

/** Puts what was told of a few files in the place of what holds no more. Returns how many more there are now. */
export function writeToldOfFew(database: DatabaseSync, few: FewFindings): number {
  const names = "rule IN ('unknown-author', 'unknown-topic')";
  const ofFile = database.prepare(`DELETE FROM told WHERE file = ? AND NOT ${names}`);
  const ofName = database.prepare(`DELETE FROM told WHERE message = ? AND ${names}`);
  const gone = [
    ...[...few.files].map((file) => ofFile.run(file)),
    ...few.sentences.map((message) => ofName.run(message)),
  ].reduce((sum, { changes }) => sum + Number(changes), 0);
  put(database, few.findings);
  return few.findings.length - gone;
}

function put(database: DatabaseSync, findings: readonly Finding[]): void {
  const insert = database.prepare('INSERT INTO told VALUES (?, ?, ?)');
  for (const { file, rule, message } of findings) insert.run(file, rule, message);
}
