import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '#schema/site.ts';
import { openCode, type Code, type Route } from '../code/astro-shapes.ts';
import { digest } from '../plan/digest.ts';
import type { Answer, Rendered, Task } from './task.ts';

export interface RenderPlace {
  /** The folder of the compiled code. */
  code: string;
  /** The folder that new bytes are written to. */
  stage: string;
  site: Pick<Site, 'origin' | 'base'>;
}

/** Renders pages one after the other, so that what each took and showed is known. */
export class Renderer {
  readonly #code: Code;
  readonly #place: RenderPlace;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #folders = new Set<string>();

  static async open(place: RenderPlace): Promise<Renderer> {
    return new Renderer(await openCode(place.code), place);
  }

  private constructor(code: Code, place: RenderPlace) {
    this.#code = code;
    this.#place = place;
    this.#routes = new Map(code.routes.map((route) => [route.component, route]));
  }

  /** Never throws for what a page throws: every failed page is told. */
  async renderAll(tasks: readonly Task[]): Promise<Answer> {
    const answer: Answer = { rendered: [], failed: [] };
    for (const task of tasks) {
      try {
        answer.rendered.push(await this.#render(task));
      } catch (error) {
        if (isDiskTrouble(error)) throw error;
        const message = error instanceof Error ? error.message : String(error);
        answer.failed.push({ file: task.file, error: message });
      }
    }
    return answer;
  }

  async #render({ file, component, before }: Task): Promise<Rendered> {
    const route = this.#routes.get(component);
    if (!route) throw new Error(`there is no page ${component}`);
    const start = performance.now();
    const page = await this.#code.render(route, this.#toUrl(file));
    const bytes = digest(page);
    const written = bytes !== before;
    if (written) this.#write(file, page);
    const pictures = page.includes('/_pictures/') ? findPictures(page.toString('latin1')) : [];
    return { file, bytes, written, pictures, milliseconds: performance.now() - start };
  }

  /** The address as Astro itself asks for it. */
  #toUrl(file: string): URL {
    const { origin, base } = this.#place.site;
    return new URL(base + file.replace(/(?:^|(?<=\/))index\.html$/, ''), origin);
  }

  #write(file: string, page: Buffer): void {
    const path = join(this.#place.stage, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, page);
  }
}

/** A full or read-only disk fails every page alike: once is enough. */
function isDiskTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT', 'EMFILE'].includes(code);
}

const PICTURE = /\/_pictures\/([0-9a-f]{20}(?:-\d+)?\.(?:gif|png|svg|webp))/g;

/** The picture files a page shows, each once. */
export function findPictures(html: string): string[] {
  return [...new Set([...html.matchAll(PICTURE)].map(([, name = '']) => name))].sort();
}
