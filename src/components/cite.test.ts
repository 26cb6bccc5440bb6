import { expect, test } from 'vitest';
import ArticleFacts from './ArticleFacts.astro';
import Cite from './Cite.astro';
import { render } from './render.ts';
import { anArticle, anAuthor, english, site } from './sample.ts';

const article = anArticle({
  title: 'لماذا تموت المواقع',
  lang: 'ar',
  dir: 'rtl',
  authors: [anAuthor('محمد علي', { sortName: 'علي, محمد' }), anAuthor('Ada Sample')],
});

test('names and titles from right to left keep brackets and years beside them in place', async () => {
  const html = await render(Cite, { article, site, ui: english });
  expect(html).toContain('<bdi>علي, محمد</bdi>');
  expect(html).toContain('<bdi lang="ar" dir="rtl">لماذا تموت المواقع</bdi>');
  expect(html).not.toContain('<bdi>Ada');
});

test('an address may go on in the next line before its last part', async () => {
  const html = await render(Cite, { article, site, ui: english });
  expect(html).toContain('https://example.org/2023/12/19/<wbr>kirby/');
});

test('paper says what its citation is', async () => {
  const html = await render(Cite, { article, site, ui: english });
  const [, paper = ''] = html.split('cite-paper');
  expect(paper).toMatch(/<dt>Cite this article<\/dt>/);
});

test('an article is passed on by the services that the publication names, and no others', async () => {
  const props = { article, permalink: 'https://example.org/2023/12/19/kirby/', ui: english };
  const links = async (share: string[]) => {
    const html = await render(ArticleFacts, { ...props, share });
    return [...html.matchAll(/<a href="(https:\/\/[^/"]*)[^"]*" rel="external noopener"/g)].map(
      ([, host]) => host,
    );
  };
  expect(await links(['telegram', 'bluesky'])).toEqual(['https://t.me', 'https://bsky.app']);
  expect(await links([])).toEqual([]);
});
