import { remark } from 'remark';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import type { MarkdownContext } from '#markdown/context.ts';
import { grammar, parseFast } from '#markdown/parser.ts';
import { createRenderer, renderMarkdown, type RenderMarkdown } from '#markdown/pipeline.ts';
import { describeMachine } from './machine.ts';
import { readSourceArticles } from './source-articles.ts';

/*
 * node src/testing/bench/markdown-cli.ts [COUNT]: what rendering the text of an article costs, by
 * the parsers that read it, as a table. Processor time of the whole process, so with the memory
 * that is swept up and the code that is compiled meanwhile.
 */

const paths = {
  native: 'the native parser alone',
  parts: 'the native parser, remark-parse for a part',
  whole: 'remark-parse alone',
} as const;
type Path = keyof typeof paths;

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  resolvePicture: () => undefined,
};

function remarkReference(this: Processor): void {
  remarkParse.call(this);
}

const reference = remark().use(grammar).freeze();
const renderByReference = createRenderer({ remark: [remarkReference] });

/** How many texts are rendered first, untimed. */
const WARM = 300;

const bodies = readSourceArticles(Number(process.argv[2] ?? 2000)).map(({ body }) => body);
const byPath: Record<Path, string[]> = { native: [], parts: [], whole: [] };
for (const body of bodies) byPath[findPath(body)].push(body);
await measure(renderMarkdown, bodies.slice(0, WARM));
await measure(renderByReference, bodies.slice(0, WARM));

const rows: string[] = [];
let total = 0;
for (const [path, name] of Object.entries(paths) as [Path, string][]) {
  const texts = byPath[path];
  const spent = await measure(renderMarkdown, texts);
  total += spent;
  const before = await measure(renderByReference, texts);
  rows.push(toRow(name, texts, spent, before));
}
const before = await measure(renderByReference, bodies);
rows.push(toRow('all', bodies, total, before));
const { processor, node, load } = describeMachine();
console.log(`${processor}, Node ${node}, load ${load.toFixed(1)}

| read by | articles | share | of all words | ms an article | by remark-parse alone |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}`);

/** Which parsers read a text. */
function findPath(body: string): Path {
  const parts: string[] = [];
  const tree = parseFast(body, (part) => {
    parts.push(part);
    return reference.parse(part);
  });
  if (!tree) return 'whole';
  return parts.length > 0 ? 'parts' : 'native';
}

/** Milliseconds of processor time. */
async function measure(render: RenderMarkdown, texts: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  for (const text of texts) await render(text, context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function toRow(name: string, texts: readonly string[], spent: number, before: number): string {
  const words = (all: readonly string[]) => all.reduce((sum, { length }) => sum + length, 0);
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
  const each = (time: number) => (texts.length > 0 ? (time / texts.length).toFixed(2) : '–');
  const share = texts.length / bodies.length;
  const cells = [name, texts.length, percent(share), percent(words(texts) / words(bodies))];
  return `| ${[...cells, each(spent), each(before)].join(' | ')} |`;
}
