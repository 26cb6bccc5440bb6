import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, RouteData } from 'astro';
import { answerPlainly, readAnswer } from './plain-response.ts';

/*
 * Everything of Astro that the engine leans on and no manual promises, in this one file: where the
 * prerender bundle lies, how its pages are called, what they want to know first. Read from and
 * measured on astro 7.3.4, which package.json pins. `openCode` looks at every shape before it is
 * used; a strange one is a `ShapeError`, and the build goes the plain way. What pages themselves lean
 * on, in every build alike, is in `components/keep.ts` and held by its test.
 */

/** Set by the engine where it wants the code compiled and nothing rendered: the folder for it. */
export const COMPILE_INTO = 'BACKFILE_COMPILE_INTO';

/** Astro is not as this file knows it. */
export class ShapeError extends Error {}

/** A route of the site and the source file of its page, `src/pages/archive/index.astro`. */
export interface Route {
  component: string;
  routeData: RouteData;
}

/** Opened code: it knows its routes and makes pages. */
export interface Code {
  /** In the order in which they claim addresses. */
  routes: Route[];
  /**
   * The bytes of the page at `url`, a whole address as Astro would ask for it.
   *
   * @throws whatever the page throws.
   */
  render(route: Route, url: URL): Promise<Buffer>;
}

/** What the bundle asks of `setInternals` before it draws a head: the stylesheets of each page. */
type PageStyles = [key: string, page: { styles: unknown[] }][];

/**
 * Lets `astro build` compile the project and render nothing. Below `target` lie afterwards
 * `server/`, the bundle; `client/`, stylesheets, scripts and fonts; and `styles.json`.
 */
export function compileInto(target: string): AstroIntegration {
  let pages: Map<string, { styles: unknown[] }> | undefined;
  return {
    name: 'backfile:compile',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          outDir: pathToFileURL(`${target}/client/`),
          // Copied by a step of its own, whenever it changes.
          publicDir: pathToFileURL(`${target}/no-public/`),
        });
      },
      'astro:build:setup': ({ pages: all, target: side }) => {
        if (side === 'server') pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'backfile:compile',
          setup: () => {
            keepBundle(target, pages);
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

function keepBundle(target: string, pages: Map<string, { styles: unknown[] }> | undefined): void {
  if (!pages) throw new ShapeError('astro:build:setup gives no pages');
  const bundle = join(target, 'client/.prerender');
  findEntry(bundle);
  mkdirSync(join(target, 'server'), { recursive: true });
  cpSync(bundle, join(target, 'server'), { recursive: true });
  const styles: PageStyles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
  writeFileSync(join(target, 'styles.json'), JSON.stringify(styles));
}

function findEntry(bundle: string): string {
  const [entry] = readdirSync(bundle).filter((name) => /^prerender-entry.*\.mjs$/.test(name));
  if (entry === undefined) throw new ShapeError('there is no prerender-entry');
  return join(bundle, entry);
}

interface App {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Loads the code that `compileInto` left below `target`.
 *
 * @throws {ShapeError} where it is not as this file knows it.
 */
export async function openCode(target: string): Promise<Code> {
  const entry = pathToFileURL(findEntry(join(target, 'server'))).href;
  const loaded = (await import(entry)) as { app?: unknown; manifest?: unknown };
  const app = toApp(loaded.app);
  const routes = toRoutes(loaded.manifest);
  loadOnce(loaded.manifest);
  answerPlainly();
  const styles = JSON.parse(readFileSync(join(target, 'styles.json'), 'utf8')) as PageStyles;
  app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() });
  const destination = { write: () => true };
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination, level: 'silent' } },
  });
  return {
    routes,
    async render({ routeData }, url) {
      const response = await app.render(toRequest(url), { routeData });
      if (response.status !== 200 && response.status !== 404) {
        throw new Error(`${url.pathname} answered with ${response.status}`);
      }
      return readAnswer(response);
    },
  };
}

/** As much of a request as Astro reads of one for a static page; a whole one costs 30 µs. */
function toRequest({ href }: URL): Request {
  return { url: href, method: 'GET', headers: noHeaders, body: null } as unknown as Request;
}

const noHeaders = new Headers();

/** Astro imports a page's module anew for each page it makes: 40 µs, though Node has it long since. */
function loadOnce(manifest: unknown): void {
  const { pageMap } = (manifest ?? {}) as { pageMap?: unknown };
  if (!(pageMap instanceof Map)) throw new ShapeError('the manifest has no pageMap');
  for (const [component, load] of pageMap as Map<string, () => Promise<unknown>>) {
    let loaded: Promise<unknown> | undefined;
    pageMap.set(component, () => (loaded ??= load()));
  }
}

function toApp(app: unknown): App {
  for (const name of ['setInternals', 'setOptions', 'render'] as const) {
    const isThere = typeof app === 'object' && app !== null && name in app;
    if (!isThere || typeof (app as App)[name] !== 'function')
      throw new ShapeError(`no app.${name}`);
  }
  return app as App;
}

function toRoutes(manifest: unknown): Route[] {
  const { routes } = (manifest ?? {}) as { routes?: { routeData?: RouteData }[] };
  if (!Array.isArray(routes)) throw new ShapeError('the manifest has no routes');
  return routes.flatMap(({ routeData }) => {
    if (typeof routeData?.component !== 'string') throw new ShapeError('a route has no component');
    const isOurs = routeData.prerender && routeData.component.startsWith('src/pages/');
    return isOurs ? [{ component: routeData.component, routeData }] : [];
  });
}

/** The folder of Astro's own command, `astro.mjs`. */
export function astroCommand(project: string): string {
  return fileURLToPath(new URL('node_modules/astro/bin/astro.mjs', pathToFileURL(`${project}/`)));
}
