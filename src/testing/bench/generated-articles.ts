import { createHash } from 'node:crypto';
import type { SourceArticle } from './source-article.ts';

/*
 * A stand-in where no real articles are at hand: plain English-like prose with headings, lists,
 * links, quotations and now and then code, 300 to 900 words an article. Everything follows from the
 * number of the article, so that every machine makes the same ones.
 */

const WORDS =
  'about after again against archive before between border bridge budget candidate capital city claim coast committee company council court day debate deputy district economy editor election evidence family farm figure forest front government harbour hearing history hospital island judge labour law letter market minister month morning museum neighbour newspaper number office official parliament people police port power press price question railway record reform region report resident river road school season secretary senate service station street strike teacher trade union valley village vote water week winter worker year'.split(
    ' ',
  );
const NAMES = ['Adeyemi', 'Bauer', 'Castro', 'Dahl', 'Eriksen', 'Fofana', 'Grant', 'Hoang', 'Ito'];
const FIRST_NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emil', 'Farah', 'Gus', 'Hana', 'Ivo', 'Jo'];
const START = Date.UTC(2005, 0, 1);
const DAYS = 7300;

/** `count` articles, in order of their numbers. */
export function generateArticles(count: number): SourceArticle[] {
  return Array.from({ length: count }, (_, index) => toArticle(index));
}

function toArticle(index: number): SourceArticle {
  const pick = makePicker(index);
  const instant = START + pick(DAYS) * 86_400_000 + pick(86_400) * 1000;
  const title = toSentence(pick, 5 + pick(6)).slice(0, -1);
  return {
    slug: `${title.toLowerCase().replaceAll(' ', '-')}-${index + 1}`,
    title,
    date: new Date(instant).toISOString().replace('.000Z', 'Z'),
    description: toSentence(pick, 14 + pick(10)),
    authors: Array.from({ length: 1 + pick(2) }, () => toName(pick)),
    topics: Array.from({ length: 1 + pick(4) }, () => WORDS[pick(WORDS.length)] ?? 'city'),
    body: `\n${Array.from({ length: 8 + pick(12) }, () => toBlock(pick)).join('\n\n')}\n`,
  };
}

type Pick = (below: number) => number;

/** Numbers that follow from `seed` alone. */
function makePicker(seed: number): Pick {
  let state = createHash('sha256').update(`article ${seed}`).digest();
  let at = 0;
  return (below) => {
    if (at + 4 > state.length) {
      state = createHash('sha256').update(state).digest();
      at = 0;
    }
    const number = state.readUInt32BE(at);
    at += 4;
    return number % below;
  };
}

function toName(pick: Pick): string {
  return `${FIRST_NAMES[pick(FIRST_NAMES.length)] ?? 'Jo'} ${NAMES[pick(NAMES.length)] ?? 'Ito'}`;
}

function toSentence(pick: Pick, length: number): string {
  const words = Array.from({ length }, () => WORDS[pick(WORDS.length)] ?? 'city');
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function toBlock(pick: Pick): string {
  const kind = pick(12);
  const sentence = () => toSentence(pick, 8 + pick(14));
  if (kind === 0) return `## ${toSentence(pick, 4).slice(0, -1)}`;
  if (kind === 1) return `> "${sentence()}"`;
  if (kind === 2) return [sentence(), sentence(), sentence()].map((line) => `- ${line}`).join('\n');
  if (kind === 3)
    return `\`\`\`js\nconst ${WORDS[pick(WORDS.length)] ?? 'city'} = ${pick(99)};\n\`\`\``;
  const link = `[${toSentence(pick, 3).slice(0, -1)}](https://example.org/${pick(9999)})`;
  return `${sentence()} ${sentence()} It is *${sentence()}* See ${link}. ${sentence()}`;
}
