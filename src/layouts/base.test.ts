import { describe, expect, test } from 'vitest';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { toUi } from '#i18n/ui.ts';
import { sampleSite } from '#model/sample-rows.ts';
import Base from './base.astro';
import { toContentSecurityPolicy, toScriptJson } from './content-security.ts';
import { findPageFonts } from './font-preload.ts';

const site = sampleSite({ base: '/archive/', policies: { corrections: 'corrections' } });

async function page(props: Record<string, unknown>, beside?: string): Promise<string> {
  const container = await AstroContainer.create();
  const base: unknown = Base;
  return await container.renderToString(base as AstroComponentFactory, {
    props: { site, ui: toUi('en', site), title: 'A title', menu: [], ...props },
    slots: { default: '<p>Main</p>', ...(beside === undefined ? {} : { beside }) },
    partial: false,
  });
}

describe('the frame', () => {
  test('begins with skip links to article, feed and menu, whose targets exist', async () => {
    const html = await page({ kind: 'article', withFeed: true }, '<aside id="page_feed"></aside>');
    const body = html.slice(html.indexOf('<body'));
    const links = [...body.matchAll(/<a href="#([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(links).toEqual(['page_main', 'page_feed', 'page_menu']);
    expect(body.indexOf('<a ')).toBe(body.indexOf('<a href="#page_main"'));
    for (const id of links) expect(body).toContain(`id="${id}"`);
  });

  test('offers no way to a feed that is not there', async () => {
    const html = await page({});
    expect(html).not.toContain('#page_feed');
    expect(html).toContain('Skip to content');
  });

  test('has one main part, and says language and direction', async () => {
    const html = await page({ ui: toUi('ar', site) });
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
  });

  test('gives the page an absolute address, with the base', async () => {
    const html = await page({
      href: '/archive/2023/',
      alternates: [{ lang: 'uk', href: '/archive/u/' }],
    });
    expect(html).toContain('<link rel="canonical" href="https://example.org/archive/2023/">');
    expect(html).toContain(
      '<link rel="alternate" hreflang="uk" href="https://example.org/archive/u/">',
    );
  });

  test('keeps within the base', async () => {
    const html = await page({});
    const own = [...html.matchAll(/href="(\/[^"]*)"/g)].map((found) => found[1] ?? '');
    const outside = own.filter((href) => !href.startsWith('/archive/') && !href.includes('.woff2'));
    expect(outside).toEqual([]);
    expect(own).toContain('/archive/corrections/');
    expect(own).toContain('/archive/archive/');
  });

  test('marks the entry of the page in hand, and of the section it belongs to', async () => {
    const menu = [
      { label: 'World', href: '/archive/sections/world/' },
      { label: 'About', href: '/archive/about/' },
    ];
    const html = await page({ menu, href: '/archive/about/', section: '/archive/sections/world/' });
    expect(html).toMatch(/href="\/archive\/about\/" aria-current="page"/);
    expect(html).toMatch(/href="\/archive\/sections\/world\/" aria-current="true"/);
  });

  test('names the publication after the page’s title, and alone on the front page', async () => {
    expect(await page({})).toContain('<title>A title – The Sample</title>');
    const front = await page({ title: '', kind: 'front' });
    expect(front).toContain('<title>The Sample</title>');
    expect(front).toContain('<h1>The Sample</h1>');
  });

  test('has neither inline style nor inline script', async () => {
    const html = await page({ structuredData: { name: '</script><script>alert(1)' } });
    expect(html).not.toMatch(/ style="|<style/);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map((found) => found[1]);
    expect(scripts).toEqual([' type="application/ld+json"']);
  });
});

test('the policy lets nothing in from outside, but frames of the hosts it is told', () => {
  expect(toContentSecurityPolicy()).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      "connect-src 'self'; media-src 'self'; frame-src 'none'; object-src 'none'; " +
      "base-uri 'none'; form-action 'self'",
  );
  expect(toContentSecurityPolicy(['video.example'])).toContain(
    'frame-src https://video.example https://*.video.example;',
  );
});

test('data in a script element cannot end it, and reads back the same', () => {
  const data = { text: '</script><!-- <script>' };
  const json = toScriptJson(data);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(data);
});

test('fonts are named for the scripts of the page, Latin always among them', () => {
  const subsets = (lang: string, uiLang: string) => {
    const names = findPageFonts(lang, uiLang).map(
      (font) => /-(latin|cyrillic|greek)-/.exec(font)?.[1],
    );
    return [...new Set(names)].sort();
  };
  expect(subsets('en', 'en')).toEqual(['latin']);
  expect(subsets('uk', 'uk')).toEqual(['cyrillic', 'latin']);
  expect(subsets('ar', 'ar')).toEqual(['latin']);
  expect(subsets('zh', 'en')).toEqual(['latin']);
  expect(findPageFonts('en', 'en')).toHaveLength(4);
});
