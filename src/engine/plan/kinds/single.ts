import { latestFeed } from '#model/feed.ts';
import { toFrontPage } from '#model/front-page.ts';
import { latestFeedPath } from '#model/permalink.ts';
import { toRedirects, type Redirect } from '#model/redirects.ts';
import type { Archive } from '#model/archive.ts';
import { toIndexFile, type PageKind } from '../page-plan.ts';
import { briefFiles } from '../shown.ts';

export const frontPage: PageKind = {
  component: 'src/pages/index.astro',
  *plan(archive, shown) {
    const { latest, sections } = toFrontPage(archive);
    const feed = latestFeed(archive).flatMap(({ items }) => items);
    yield {
      file: 'index.html',
      parts: [
        latest.map((article) => [shown.teaser(article), shown.hero(article)]),
        sections.map(({ section, articles }) => [
          shown.link(section),
          articles.map((article) => shown.teaser(article)),
        ]),
        shown.feed(feed),
        archive.days.at(-1),
        shown.logo(archive.site),
      ],
      texts: briefFiles(feed),
    };
  },
};

export const latest: PageKind = {
  component: 'src/pages/feed/latest/index.astro',
  *plan(archive, shown) {
    const feed = latestFeed(archive).flatMap(({ items }) => items);
    yield { file: toIndexFile(latestFeedPath), parts: shown.feed(feed), texts: briefFiles(feed) };
  },
};

/** Standing pages: about, policies. */
export const page: PageKind = {
  component: 'src/pages/[id]/index.astro',
  *plan({ pages }) {
    for (const one of pages) {
      yield { file: toIndexFile(one.path), parts: [one], texts: [one.file] };
    }
  },
};

export const notFound: PageKind = {
  component: 'src/pages/404.astro',
  *plan() {
    yield { file: '404.html', parts: [] };
  },
};

/** Old addresses in the form of a folder, and of a file. */
export const moved: PageKind = {
  component: 'src/pages/[...moved]/index.astro',
  *plan(archive) {
    for (const { page: path, to } of findMoved(archive, '/')) {
      yield { file: toIndexFile(path), parts: [to] };
    }
  },
};

export const movedFile: PageKind = {
  component: 'src/pages/[...movedFile].astro',
  *plan(archive) {
    for (const { page: path, to } of findMoved(archive, '.html')) {
      yield { file: path.slice(1), parts: [to] };
    }
  },
};

/** One file for the whole site. */
export const redirects: PageKind = {
  component: 'src/pages/redirects.json.ts',
  *plan(archive) {
    yield { file: 'redirects.json', parts: toRedirects(archive) };
  },
};

function findMoved(archive: Archive, ending: string): (Redirect & { page: string })[] {
  return toRedirects(archive).flatMap((redirect) =>
    redirect.page?.endsWith(ending) ? [{ ...redirect, page: redirect.page }] : [],
  );
}
