import { nameCode } from '#loader/name-code.ts';

/** The rooms whose code decides what a text's words are, and what is made of them. */
const ROOMS = ['lib', 'loader', 'markdown', 'search', 'i18n'];

let recipe: string | undefined;

/** Names everything but the content that an index is a function of: our code and all packages. */
export function readRecipe(): string {
  recipe ??= nameCode(ROOMS);
  return recipe;
}
