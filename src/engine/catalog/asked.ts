import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Asked } from '#loader/given.ts';
import type { Archive } from '#model/archive.ts';
import { findArticleHref } from '#model/article-link.ts';
import { digestOf } from '../plan/digest.ts';
import type { Media } from './media.ts';

/** Most texts ask for nothing, and a hundred thousand empty sets are no small thing. Never added to. */
const NONE: Set<string> = new Set();

/**
 * What texts have asked for beside themselves, and what the answers were when they were rendered.
 * Read from the memory text by text: for one edit few are wanted.
 */
export class AskedBook {
  /** File of the text → question (`kind`, line break, `target`), as far as it has been read. */
  readonly #book = new Map<string, Set<string>>();
  /** What texts asked that have changed since. */
  readonly #former = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();
  readonly #database: DatabaseSync;
  readonly #find: StatementSync;
  #isWhole = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#find = database.prepare('SELECT kind, target FROM asked WHERE file = ?');
  }

  /** Files whose pictures are not what they were. */
  findStale(media: Media): string[] {
    const database = this.#database;
    // What begins with a slash means the same picture in every text: it is looked at once.
    const asked = database.prepare(`SELECT DISTINCT iif(target GLOB '/*', '', file) AS file, target,
      answer FROM asked WHERE kind = 'picture'`);
    const alike = database.prepare(`SELECT file FROM asked WHERE kind = 'picture' AND target = ?
      AND answer = ?`);
    const stale = new Set<string>();
    for (const row of asked.all()) {
      const [file = '', target = '', answer = ''] = [row.file, row.target, row.answer].map(String);
      if (media.digestOf(file, target) === answer) continue;
      if (file !== '') stale.add(file);
      else for (const one of alike.all(target, answer)) stale.add(String(one.file));
    }
    return [...stale].sort();
  }

  /** Reads what has not been read yet: for who will ask for every text. */
  readAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    const known = new Set(this.#book.keys());
    for (const row of this.#database.prepare('SELECT file, kind, target FROM asked').iterate()) {
      const file = String(row.file);
      if (!known.has(file)) this.#add(file, toQuestion(row));
    }
  }

  /** Names all pictures that texts and records have asked for, as they are now. */
  digestPictures(media: Media): string {
    this.readAll();
    const all = [...this.#book].flatMap(([file, questions]) =>
      [...questions].flatMap((question) => {
        const [kind = '', target = ''] = split(question);
        return kind === 'picture' ? [[file, target, media.digestOf(file, target)]] : [];
      }),
    );
    return digestOf(all.map((one) => one.join('\n')).sort());
  }

  /** Notes a question; its answer follows with `answer`. */
  note({ file, kind, target }: Asked): void {
    const question = `${kind}\n${target}`;
    if (this.#of(file).has(question)) return;
    this.#add(file, question);
    this.#changed.add(file);
  }

  /** Names all that the text of `file` gets from elsewhere, as things stand now. */
  digestOf(file: string, media: Media, archive: Archive): string {
    const questions = this.#of(file);
    if (questions.size === 0) return '';
    const sorted = [...questions].sort();
    return digestOf(sorted.map((question) => [question, answer(file, question, media, archive)]));
  }

  /** The links to other files that stand in the text of `file`, or stood there before it changed. */
  linksOf(file: string): string[] {
    const questions = [...this.#of(file), ...(this.#former.get(file) ?? [])];
    return questions.flatMap((question) => {
      const [kind, target = ''] = split(question);
      return kind === 'link' ? [target] : [];
    });
  }

  /** Forgets everything; the caller empties the table. */
  clear(): void {
    this.#book.clear();
    this.#former.clear();
    this.#changed.clear();
    this.#isWhole = true;
  }

  /** Forgets what a text asked; it will ask again. */
  forget(file: string): void {
    const known = this.#of(file);
    if (known.size === 0) return;
    this.#former.set(file, known);
    this.#book.set(file, NONE);
    this.#changed.add(file);
  }

  /** Keeps new questions without an answer yet, so that none is lost if the build fails. */
  saveQuestions(database: DatabaseSync): void {
    this.#write(database, this.#changed, () => '');
  }

  /** Keeps all new questions, and those of `stale` files, with the answers of now. */
  save(database: DatabaseSync, media: Media, archive: Archive, stale: Iterable<string>): void {
    const files = new Set([...this.#changed, ...stale]);
    this.#write(database, files, (file, question) => answer(file, question, media, archive));
    this.#changed.clear();
  }

  #write(
    database: DatabaseSync,
    files: Iterable<string>,
    toAnswer: (file: string, question: string) => string,
  ): void {
    const remove = database.prepare('DELETE FROM asked WHERE file = ?');
    const insert = database.prepare('INSERT INTO asked VALUES (?, ?, ?, ?)');
    for (const file of files) {
      // Asked before they go: what has not been read yet is read from the same table.
      const questions = this.#of(file);
      remove.run(file);
      for (const question of questions) {
        const [kind = '', target = ''] = split(question);
        insert.run(file, kind, target, toAnswer(file, question));
      }
    }
  }

  #of(file: string): Set<string> {
    const known = this.#book.get(file);
    if (known) return known;
    if (this.#isWhole) return NONE;
    const found = this.#find.all(file).map(toQuestion);
    const questions = found.length > 0 ? new Set(found) : NONE;
    this.#book.set(file, questions);
    return questions;
  }

  #add(file: string, question: string): void {
    const questions = this.#of(file);
    if (questions === NONE) this.#book.set(file, new Set([question]));
    else questions.add(question);
  }
}

function toQuestion({ kind, target }: Record<string, unknown>): string {
  return `${String(kind)}\n${String(target)}`;
}

function split(question: string): string[] {
  const at = question.indexOf('\n');
  return [question.slice(0, at), question.slice(at + 1)];
}

function answer(file: string, question: string, media: Media, archive: Archive): string {
  const [kind = '', target = ''] = split(question);
  if (kind === 'picture') return media.digestOf(file, target);
  return findArticleHref(archive, file, target) ?? '';
}
