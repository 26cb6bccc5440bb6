import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { BenchArticle } from './bench-articles.ts';
import { backfilePath, toBackfileText } from './backfile-content.ts';
import type { BenchContent } from './content.ts';
import type { Command } from './measure.ts';

/** What a build reads that is not content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Later than every article, so that all are published. */
const NOW = '2026-11-24T09:00:00Z';

/**
 * A copy of the project with content of its own: what is measured can change articles and templates
 * and leave no trace, and nobody else's build shares its folders.
 */
export class Checkout {
  readonly project: string;
  readonly out: string;
  readonly #content: string;
  readonly #articles: readonly BenchArticle[];
  readonly #work: string;
  /** The file of the last edit of an article. */
  edited = '';
  #edits = 0;

  constructor(work: string, content: BenchContent) {
    this.#work = work;
    this.#content = content.backfile;
    this.#articles = content.articles;
    this.project = join(work, 'project');
    this.out = join(work, 'site');
    mkdirSync(this.project, { recursive: true });
    for (const name of [...SOURCES, 'tsconfig.json']) {
      cpSync(join(projectRoot, name), join(this.project, name), { recursive: true });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(this.project, 'node_modules'));
  }

  /** A Node program of the project, on this content. */
  node(program: string, args: readonly string[] = []): Command {
    return {
      program: process.execPath,
      args: [program, ...args],
      cwd: this.project,
      env: {
        CONTENT_DIR: this.#content,
        OUT_DIR: this.out,
        CACHE_DIR: join(this.#work, 'cache'),
        STATE_DIR: join(this.#work, 'state'),
        NOW,
      },
    };
  }

  /** Forgets every build. */
  clear(): void {
    for (const name of ['site', 'cache', 'state', 'project/.backfile', 'project/.astro']) {
      rmSync(join(this.#work, name), { recursive: true, force: true });
    }
  }

  /** Adds a sentence to the body of an article in the middle of the archive, and notes its file. */
  editBody(): void {
    const article = this.#articles[Math.floor(this.#articles.length / 2)];
    if (!article) throw new Error('There is no article to edit.');
    const body = `${article.body}\nEdit ${this.#nextEdit()} of this sentence.\n`;
    this.#write({ ...article, body });
  }

  /** Adds an article that is newer than all others by a minute for each edit. */
  addNewest(): void {
    const number = this.#nextEdit();
    const newest = this.#articles.reduce((a, b) => (a.date > b.date ? a : b));
    const date = new Date(Date.parse(newest.date) + number * 60_000)
      .toISOString()
      .replace('.000Z', 'Z');
    const slug = `newest-${number}`;
    const day = date.slice(0, 10);
    this.#write({ ...newest, date, day, slug, title: `Newest article ${number}` });
  }

  /** Changes the foot of every page. */
  editTemplate(): void {
    const file = join(this.project, 'src/components/Colophon.astro');
    const text = readFileSync(file, 'utf8');
    const edited = text.replace(
      /<footer class="colophon"[^>]*>/,
      `<footer class="colophon" data-edition="${this.#nextEdit()}">`,
    );
    if (edited === text) throw new Error('Colophon.astro has no <footer class="colophon">.');
    writeFileSync(file, edited);
  }

  #nextEdit(): number {
    this.#edits += 1;
    return this.#edits;
  }

  #write(article: BenchArticle): void {
    const file = join(this.#content, backfilePath(article));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, toBackfileText(article));
    this.edited = file;
  }
}
