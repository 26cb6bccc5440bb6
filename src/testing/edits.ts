import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an editor does to the sample archive between two builds. */
export interface Edit {
  name: string;
  /** `content` is the folder of the content. */
  apply: (content: string) => void;
  /** Another moment from here on. */
  now?: string;
  /** Exactly the pages that show what changed, where a case states it. */
  rendered?: readonly string[];
  /** True where no other page is looked at. */
  isShort?: true;
}

const kirby = 'articles/2023/12/kirby-briefing/index.md';
const oldest = 'articles/2022/05/how-fast-do-we-read.md';

/** Thirty edits, of every kind of thing that a page shows, in an order in which each is possible. */
export const edits: readonly Edit[] = [
  {
    name: 'a body',
    apply: replaceIn(kirby, '\n---\n', '\n---\nOne more sentence.\n\n'),
    rendered: [
      '2023/12/19/kirby-briefing/index.html',
      '2023/12/19/kirby-briefing/index.json',
      '2023/12/19/kirby-briefing/index.md',
      'feeds/articles.atom.xml',
      'feeds/articles.json',
      'feeds/articles.rss.xml',
      'feeds/authors/ada-sample.atom.xml',
      'feeds/authors/news-desk.atom.xml',
      'feeds/news.atom.xml',
      'feeds/news.json',
      'feeds/news.rss.xml',
      'feeds/sections/world.atom.xml',
      'feeds/sections/world.json',
      'feeds/sections/world.rss.xml',
      'feeds/topics/arms-supplies.atom.xml',
      'feeds/topics/diplomacy.atom.xml',
      'feeds/topics/north-korea.atom.xml',
      'feeds/topics/united-states.atom.xml',
    ],
    isShort: true,
  },
  { name: 'a headline', apply: replaceIn(kirby, 'title: Russia, China', 'title: Moscow, China') },
  { name: 'a standfirst', apply: replaceIn(kirby, 'A shared dislike', 'Shared dislike') },
  {
    name: 'a body whose first sentences are shown elsewhere',
    apply: write(
      'articles/2023/12/no-standfirst.md',
      article({ title: 'No standfirst', date: '2023-12-21 10:00', id: 'no-standfirst' }),
    ),
  },
  {
    name: 'its first sentences',
    apply: replaceIn(
      'articles/2023/12/no-standfirst.md',
      'It happened.',
      'Something else happened.',
    ),
  },
  {
    name: 'the newest article',
    apply: write(
      'articles/2026/11/newest.md',
      article({ title: 'Newest', date: '2026-11-20 12:00', id: 'newest' }),
    ),
  },
  {
    name: 'a back-dated article',
    apply: write(
      'articles/2023/12/late.md',
      article({
        title: 'Found late',
        date: '2023-12-19 23:50',
        id: 'late',
        authors: '[ada-sample]',
        topics: '[diplomacy]',
        section: 'world',
      }),
    ),
  },
  {
    name: 'a file that is renamed',
    apply: rename('articles/2023/12/late.md', 'articles/2023/12/found-late.md'),
  },
  {
    name: 'a date',
    apply: replaceIn('articles/2023/12/found-late.md', '2023-12-19 23:50', '2023-12-20 01:10'),
  },
  {
    name: 'another section',
    apply: replaceIn('articles/2023/12/found-late.md', 'section: world', 'section: economy'),
  },
  {
    name: 'an alias',
    apply: replaceIn(
      'articles/2023/12/found-late.md',
      'id: late',
      'id: late\naliases:\n  - /late-old.html\n  - /late-old/',
    ),
  },
  {
    name: 'a correction',
    apply: replaceIn(
      'articles/2023/12/found-late.md',
      'id: late',
      'id: late\ncorrections:\n  - date: 2024-01-02\n    text: A name was wrong.',
    ),
  },
  {
    name: 'a body that links to another article',
    apply: replaceIn(
      'articles/2026/11/newest.md',
      'It happened.',
      'See [that](../../2023/12/found-late.md) and [this](/2023/12/19/kirby-briefing/).',
    ),
  },
  {
    name: 'the address of the article that is linked to',
    apply: replaceIn('articles/2023/12/found-late.md', 'id: late', 'id: late\nslug: moved-late'),
  },
  { name: 'a deleted article', apply: remove('articles/2023/12/found-late.md') },
  {
    name: 'an author record',
    apply: replaceIn('authors/ada-sample.md', 'role: Diplomatic', 'role: Chief diplomatic'),
  },
  {
    name: 'the name of an author',
    apply: replaceIn('authors/oksana-pryklad.md', 'name: Оксана', 'name: Олена'),
  },
  { name: 'a biography', apply: append('authors/jonas-muster.md', '\nA longer life.\n') },
  { name: 'a portrait', apply: copyFile('authors/jonas-muster.jpg', 'authors/ada-sample.jpg') },
  {
    name: 'a hero',
    apply: copyFile(
      'articles/2024/01/porubne-siret-reopens/crossing.jpg',
      'articles/2023/12/kirby-briefing/lectern.jpg',
    ),
  },
  {
    name: 'a picture of a body',
    apply: copyFile(
      'articles/2024/02/the-morgue/press.webp',
      'articles/2024/02/the-morgue/hall.webp',
    ),
  },
  { name: 'a topic’s name', apply: replaceIn('topics/diplomacy.md', 'name: ', 'name: World ') },
  { name: 'a brief', apply: append('briefs/2023/12/19/2330-no-chinese-arms.md', '\nAnd more.\n') },
  {
    name: 'the lead of a brief',
    apply: replaceIn('briefs/2023/12/19/1910-american-aid.md', 'lead: ', 'lead: At last, '),
  },
  {
    name: 'a new brief',
    apply: write(
      'briefs/2023/12/19/2310-late-word.md',
      '---\nlead: A late word.\n---\n\nThat is all.\n',
    ),
  },
  { name: 'a standing page', apply: append('pages/about.md', '\nOne more paragraph.\n') },
  {
    name: 'an article taken back',
    apply: replaceIn(
      oldest,
      '\nid:',
      '\nwithdrawn:\n  date: 2024-01-01\n  reason: It was wrong.\nid:',
    ),
  },
  {
    name: 'an embargo',
    apply: write(
      'articles/2026/11/later.md',
      article({
        title: 'Later',
        date: '2026-11-20 13:00',
        id: 'later',
        embargo: '2026-12-01 08:00',
      }),
    ),
    rendered: [],
  },
  { name: 'the moment the embargo passes', apply: () => undefined, now: '2026-12-02T00:00:00Z' },
  {
    name: 'the name of the publication',
    apply: replaceIn('site.yaml', 'name: The Backfile\ntagline', 'name: Backfile Daily\ntagline'),
  },
];

/** Of a text in a file of the content the first occurrence, replaced. */
function replaceIn(file: string, from: string, to: string) {
  return (content: string): void => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)} to replace`);
    // A function, so that nothing in the text is a pattern.
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  };
}

function append(file: string, text: string) {
  return (content: string): void => {
    writeFileSync(join(content, file), text, { flag: 'a' });
  };
}

function write(file: string, text: string) {
  return (content: string): void => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
}

function remove(file: string) {
  return (content: string): void => {
    rmSync(join(content, file));
  };
}

function rename(from: string, to: string) {
  return (content: string): void => {
    renameSync(join(content, from), join(content, to));
  };
}

function copyFile(from: string, to: string) {
  return (content: string): void => {
    writeFileSync(join(content, to), readFileSync(join(content, from)));
  };
}

function article(fields: Record<string, string>): string {
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `---\n${head.join('\n')}\n---\n\nIt happened.\n`;
}
