import { describe, expect, test } from 'vitest';
import { hostileStrings } from '#testing/hostile-strings.ts';
import AuthorsBox from './AuthorsBox.astro';
import DateLine from './DateLine.astro';
import Hero from './Hero.astro';
import { render, toText } from './render.ts';
import { anArticle, anAuthor, arabic, english, moment, site, ukrainian } from './sample.ts';
import Story from './Story.astro';

const date = moment('2023-12-19 23:55');
const permalink = 'https://example.org/2023/12/19/kirby/';
const drawn = { src: '/p.webp', srcset: '/p-480.webp 480w', width: 1200, height: 675 };

function story(changes: Parameters<typeof anArticle>[0], more: Record<string, unknown> = {}) {
  const article = anArticle(changes);
  return render(Story, { article, site, ui: english, html: '<p>Body</p>', permalink, ...more });
}

describe('a date line', () => {
  test.each([
    [english, '19 December 2023, 23:55 EET 2 min read'],
    [ukrainian, '19 грудня 2023 р., 23:55 EET 2 хв читання'],
    [arabic, '19 ديسمبر 2023، 23:55 EET دقيقتا قراءة'],
  ])('in $0.lang shows day, clock, zone and reading time', async (ui, expected) => {
    expect(toText(await render(DateLine, { date, minutes: 2, ui }))).toBe(expected);
  });

  test('carries the offset for machines and the zone’s name for people', async () => {
    const html = await render(DateLine, { date, ui: english });
    expect(html).toContain('<time class="dt-published" datetime="2023-12-19T23:55:00+02:00">');
    expect(html).toContain('<abbr title="Eastern European Standard Time">EET</abbr>');
  });

  test('shows no clock and no zone where only the day is known', async () => {
    const html = await render(DateLine, { date: moment('2023-12-19'), ui: english });
    expect(toText(html)).toBe('19 December 2023');
    expect(html).toContain('datetime="2023-12-19"');
  });

  test('says when it was updated, only where it is told to', async () => {
    const updated = moment('2023-12-20 10:15');
    const html = await render(DateLine, { date, updated, ui: english });
    expect(toText(html)).toBe('19 December 2023, 23:55 EET Updated 20 December 2023, 10:15 EET');
    expect(await render(DateLine, { date, ui: english })).not.toContain('Updated');
  });
});

describe('the picture at the head', () => {
  const hero = (picture: Record<string, string>) =>
    render(Hero, { picture: { src: 'p', ...picture }, drawn });

  test('has caption and credit in one line below', async () => {
    const html = await hero({
      caption: 'A lectern.',
      creator: 'A. Maker',
      agency: 'AFP',
      distributor: 'Getty Images',
    });
    expect(toText(html)).toBe('A lectern. (A. Maker / AFP via Getty Images)');
  });

  test('shows the credit alone, the caption alone, or no line at all', async () => {
    expect(toText(await hero({ creator: 'A. Maker' }))).toBe('(A. Maker)');
    expect(toText(await hero({ caption: 'A lectern.' }))).toBe('A lectern.');
    expect(await hero({ alt: 'A lectern' })).not.toContain('figcaption');
  });

  test('tells the browser its size and that it comes first', async () => {
    const html = await hero({ alt: 'A lectern' });
    expect(html).toMatch(/width="1200" height="675" alt="A lectern" fetchpriority="high"/);
    expect(html).not.toContain('loading="lazy"');
    expect(html).toMatch(/srcset="\/p-480.webp 480w" sizes="[^"]+"/);
  });
});

describe('a story', () => {
  test('has one heading of the first level and the language of the article', async () => {
    const html = await story({ lang: 'fr', title: 'Trois capitales' });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<article class="story h-entry" lang="fr" dir="ltr"/);
    expect(html).toMatch(/<div class="meta" lang="en" dir="ltr"/);
  });

  test('without anything optional has no empty heading, list or label', async () => {
    const html = await story({});
    expect(html).not.toMatch(/<(h\d|ul|ol|dl|dt|dd|section|p|figcaption|address)[^>]*>\s*<\//);
    for (const absent of ['Topics', 'Source', 'Authors', 'Also in', 'Earlier', 'Later']) {
      expect(toText(html)).not.toContain(absent);
    }
  });

  test('names the section and the kind of piece above the headline, the kicker after them', async () => {
    const html = await story({ kicker: 'Brussels', type: 'analysis' });
    expect(toText(/<p class="kicker".*?<\/p>/s.exec(html)?.[0] ?? '')).toBe('Analysis Brussels');
  });

  test('shows corrections after the text, and leads to them from its head', async () => {
    const html = await story({
      corrections: [
        { date: moment('2023-12-20'), kind: 'clarification', text: 'First.' },
        { date: moment('2023-12-21'), kind: 'correction', text: 'Second.' },
      ],
    });
    expect(html).toContain('<a href="#page_notices">Correction · 21 December 2023</a>');
    const text = toText(html);
    expect(text.indexOf('Clarification · 20 December 2023 First.')).toBeGreaterThan(
      text.indexOf('Body'),
    );
    expect(text).toContain('Correction · 21 December 2023 Second.');
  });

  test('that was withdrawn shows the notice instead of text, picture and standfirst', async () => {
    const withdrawn = { date: moment('2024-01-02'), reason: 'It was wrong.' };
    const html = await story({ withdrawn, standfirst: 'Claims.' }, { hero: drawn });
    const text = toText(html);
    expect(text).toContain('This article was withdrawn on 2 January 2024.');
    expect(text).toContain('It was wrong.');
    expect(text).not.toContain('Body');
    expect(text).not.toContain('Claims.');
    expect(html).not.toContain('<img');
  });

  test('links its translations, each in its own language', async () => {
    const translations = [anArticle({ lang: 'ar', href: '/ar/', title: 'عنوان' })];
    const html = await story({}, { translations });
    expect(html).toContain(
      '<a href="/ar/" hreflang="ar" lang="ar" dir="rtl" title="عنوان">العربية</a>',
    );
  });

  test('shows its address as people read it and links it as machines do', async () => {
    const encoded = 'https://example.org/2023/12/19/%D0%B1%D0%BB%D0%BE%D0%BA/';
    const html = await story({}, { permalink: encoded });
    expect(html).toContain(`href="${encoded}"`);
    // The slug keeps together, and nobody copies a space out of the address.
    expect(html).toContain('https://example.org/2023/12/19/<span>блок/</span></a>');
  });

  test('where it first appeared, with the day it was kept', async () => {
    const retrieved = moment('2024-01-05');
    const source = { publication: 'Northern Wire', url: 'https://example.com/', retrieved };
    expect(toText(await story({ source }))).toContain(
      'First published by Northern Wire · retrieved 5 January 2024',
    );
  });

  test.each(hostileStrings)('takes text as text: %s', async (text) => {
    const html = await story({
      title: text,
      kicker: text,
      standfirst: text,
      place: text,
      authors: [anAuthor('x', { name: text, bio: text, role: text })],
      corrections: [{ date, kind: 'update', text }],
      source: { publication: text },
    });
    const ownScript = /<script type="module" src="[^"]+"><\/script>/g;
    expect(html.replace(ownScript, '')).not.toMatch(
      /<script|<svg|<img|<body|<title|onload="|onerror="|onmouseover='/,
    );
    expect(toText(html).split(text.replace(/\s+/g, ' ').trim()).length - 1).toBeGreaterThanOrEqual(
      8,
    );
  });
});

describe('the authors box', () => {
  test('says what an author is in the language of the page', async () => {
    const authors = [anAuthor('Rundschau', { kind: 'desk', lang: 'de' })];
    const html = await render(AuthorsBox, { authors, ui: arabic });
    expect(html).toMatch(/<div lang="de" dir="ltr">\s*<a [^>]*>\s*Rundschau/);
    expect(html).toMatch(/<p class="role" lang="ar" dir="rtl">/);
  });

  test('is round for people and square for others, with photo or initials', async () => {
    const authors = [
      anAuthor('Maya Lind', { role: 'Correspondent' }),
      anAuthor('News desk', { kind: 'desk' }),
      anAuthor('Northern Wire', { kind: 'organization' }),
    ];
    const photos = new Map([
      ['/authors/northern-wire/', { src: '/w.webp', width: 96, height: 96 }],
    ]);
    const html = await render(AuthorsBox, { authors, photos, ui: english });
    expect(html).toContain('<span class="face" aria-hidden="true">ML</span>');
    expect(html).toContain('<span class="face square" aria-hidden="true">N</span>');
    expect(html).toMatch(/<span class="face square"><img src="\/w.webp"[^>]* alt /);
    expect(toText(html)).toMatch(/Correspondent.*Desk.*Organisation/);
  });
});
