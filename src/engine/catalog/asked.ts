import type { DatabaseSync } from 'node:sqlite';
import type { Asked } from '#loader/given.ts';
import type { Archive } from '#model/archive.ts';
import { findArticleHref } from '#model/article-link.ts';
import { digestOf } from '../plan/digest.ts';
import type { Media } from './media.ts';

/** What texts have asked for beside themselves, and what the answers were when they were rendered. */
export class AskedBook {
  /** File of the text → question (`kind`, line break, `target`) → answer. */
  readonly #book = new Map<string, Map<string, string>>();
  /** What texts asked that have changed since. */
  readonly #former = new Map<string, Map<string, string>>();
  readonly #changed = new Set<string>();

  constructor(database: DatabaseSync) {
    const all = database.prepare('SELECT file, kind, target, answer FROM asked');
    for (const row of all.iterate()) {
      const questions = this.#of(String(row.file));
      questions.set(`${String(row.kind)}\n${String(row.target)}`, String(row.answer));
    }
  }

  /** Files whose pictures are not what they were. */
  findStale(media: Media): string[] {
    const stale: string[] = [];
    for (const [file, questions] of this.#book) {
      for (const [question, answer] of questions) {
        const [kind = '', target = ''] = split(question);
        if (kind === 'picture' && media.digestOf(file, target) !== answer) {
          stale.push(file);
          break;
        }
      }
    }
    return stale;
  }

  /** Names all pictures that texts and records have asked for, as they are now. */
  digestPictures(media: Media): string {
    const all = [...this.#book].flatMap(([file, questions]) =>
      [...questions.keys()].flatMap((question) => {
        const [kind = '', target = ''] = split(question);
        return kind === 'picture' ? [[file, target, media.digestOf(file, target)]] : [];
      }),
    );
    return digestOf(all.map((one) => one.join('\n')).sort());
  }

  /** Notes a question; its answer follows with `answer`. */
  note({ file, kind, target }: Asked): void {
    const questions = this.#of(file);
    const question = `${kind}\n${target}`;
    if (questions.has(question)) return;
    questions.set(question, '');
    this.#changed.add(file);
  }

  /** Names all that the text of `file` gets from elsewhere, as things stand now. */
  digestOf(file: string, media: Media, archive: Archive): string {
    const questions = this.#book.get(file);
    if (!questions || questions.size === 0) return '';
    const sorted = [...questions.keys()].sort();
    return digestOf(sorted.map((question) => [question, answer(file, question, media, archive)]));
  }

  /** The links to other files that stand in the text of `file`, or stood there before it changed. */
  linksOf(file: string): string[] {
    const books = [this.#book, this.#former];
    const questions = books.flatMap((book) => [...(book.get(file)?.keys() ?? [])]);
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
  }

  /** Forgets what a text asked; it will ask again. */
  forget(file: string): void {
    const known = this.#book.get(file);
    if (!known) return;
    this.#former.set(file, known);
    this.#book.delete(file);
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
      remove.run(file);
      for (const question of this.#book.get(file)?.keys() ?? []) {
        const [kind = '', target = ''] = split(question);
        insert.run(file, kind, target, toAnswer(file, question));
      }
    }
  }

  #of(file: string): Map<string, string> {
    const known = this.#book.get(file) ?? new Map<string, string>();
    this.#book.set(file, known);
    return known;
  }
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
