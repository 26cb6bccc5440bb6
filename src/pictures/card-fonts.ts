import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Renderer } from '@takumi-rs/core';

/* The publication's type for pictures, read from the packages that the pages' fonts come from. */

const latinAndKin = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'];

const families = [
  { name: 'Source Serif 4', files: 'source-serif-4', weights: [600], scripts: latinAndKin },
  { name: 'Source Sans 3', files: 'source-sans-3', weights: [400, 600], scripts: latinAndKin },
  {
    name: 'Noto Naskh Arabic',
    files: 'noto-naskh-arabic',
    weights: [400, 700],
    scripts: ['arabic'],
  },
] as const;

/** The letters these fonts have; signs that belong to no script are drawn as far as they go. */
const DRAWN =
  /^(?:[\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Arabic}©®™]|(?!\p{Extended_Pictographic})[\p{sc=Common}\p{sc=Inherited}])*$/u;

/** Whether every letter of a text can be drawn; a box in place of a letter is worse than no card. */
export function canDraw(text: string): boolean {
  return DRAWN.test(text);
}

/** Small pictures among letters: whole emoji first, then what else is one or belongs to one. */
const PICTOGRAPH = /\p{RGI_Emoji}|(?![©®™\d#*])[\p{Extended_Pictographic}\p{Emoji}]|\uFE0F/gv;

/** The words of a text without its emoji, which no text font has and no headline needs. */
export function withoutPictographs(text: string): string {
  if (text.search(PICTOGRAPH) < 0) return text;
  return text.replace(PICTOGRAPH, '').replace(/\s+/gu, ' ').trim();
}

/** Gives the fonts to whatever draws. */
export async function registerFonts(renderer: Renderer): Promise<void> {
  for (const { name, files, weights, scripts } of families) {
    const folder = resolve('node_modules/@fontsource', files);
    const ranges = JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8')) as Ranges;
    for (const script of scripts) {
      for (const weight of weights) {
        const data = readFileSync(`${folder}/files/${files}-${script}-${weight}-normal.woff2`);
        const unicodeRange = toRanges(ranges[script] ?? '');
        await renderer.registerFont({ name, weight, data, unicodeRange });
      }
    }
  }
}

/** Of a package's `unicode.json`: script → `U+0460-052F,U+20B4`. */
type Ranges = Record<string, string>;

/** `U+0460-052F,U+20B4` as numbers, first and last. */
export function toRanges(list: string): [number, number][] {
  return [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '', last]) => [
    parseInt(first, 16),
    parseInt(last ?? first, 16),
  ]);
}
