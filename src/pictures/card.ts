import { createHash } from 'node:crypto';
import { Renderer } from '@takumi-rs/core';
import type { CardText } from '#model/card.ts';
import { keepPicture } from './cache.ts';
import { canDraw, registerFonts, withoutPictographs } from './card-fonts.ts';
import { cardSize, toCardTree } from './card-tree.ts';
import type { Picture } from './picture.ts';
import { getRegistry } from './registry.ts';

/** Raise it when cards look otherwise: another tree, other fonts, another version of what draws. */
const RECIPE = 'card 2 takumi 2.16.3';

let drawing: Promise<Renderer> | undefined;

/**
 * The card of these words, made once and kept under a name made of them. `base` is the path the
 * site stands under. Undefined where our fonts lack a letter of it.
 */
export async function makeCard(text: CardText, base: string): Promise<Picture | undefined> {
  const words = toDrawn(text);
  if (words.title === '' || !canDraw(Object.values(words).join(' '))) return undefined;
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, words]))
    .digest('hex');
  const name = `${key.slice(0, 20)}.png`;
  await keepPicture(name, async () => {
    drawing ??= startDrawing();
    const renderer = await drawing;
    return renderer.render(toCardTree(words), { ...cardSize, format: 'png' });
  });
  getRegistry().used.add(name);
  return { src: `${base}_pictures/${name}`, ...cardSize, type: 'image/png' };
}

/** A headline keeps its card where an emoji stands in it. */
function toDrawn(text: CardText): CardText {
  return {
    ...text,
    kicker: withoutPictographs(text.kicker),
    title: withoutPictographs(text.title),
    byline: withoutPictographs(text.byline),
  };
}

async function startDrawing(): Promise<Renderer> {
  const renderer = new Renderer();
  await registerFonts(renderer);
  return renderer;
}
