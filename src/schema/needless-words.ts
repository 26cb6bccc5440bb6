/* Words of other systems that are no renaming away: switches, and fields nothing here needs. */

const DRAFTS = new Set(['draft', 'pending', 'private', 'auto-draft']);

/**
 * How a foreign switch reads here, `true` for a draft: Ghost and WordPress have a status, Jekyll's
 * `published` is no date but a yes or no. Undefined where the word is no such switch.
 */
export function findDraft(word: string, value: string): boolean | undefined {
  const text = value.trim().toLowerCase();
  const isYes = /^(?:true|yes)$/.test(text);
  if (word === 'published') return isYes || /^(?:false|no)$/.test(text) ? !isYes : undefined;
  if (word === 'unpublished') return isYes;
  return /^(?:post_)?status$/.test(word) ? DRAFTS.has(text) : undefined;
}

const ORDER = 'Lists are in the order of their dates.';
const LOOK = 'Every page has the look of its kind.';
const SEARCH = 'What search engines and shared links show is made from the article itself.';

/** Fields of other systems that nothing answers here, and why none is needed. */
const needless: Record<string, string> = {
  layout: LOOK,
  template: LOOK,
  post_type: 'The folder says what a file is.',
  weight: ORDER,
  menu_order: ORDER,
  featured: ORDER,
  sticky: ORDER,
  visibility: 'Everything that is not a draft is for all readers.',
  html: 'The text stands below the second `---`.',
  lexical: 'The text stands below the second `---`.',
  mobiledoc: 'The text stands below the second `---`.',
  content: 'The text stands below the second `---`.',
  body: 'The text stands below the second `---`.',
  excerpt_separator: 'Write a `standfirst:`, or the first sentences stand in.',
  meta_title: SEARCH,
  meta_description: SEARCH,
  og_title: SEARCH,
  og_description: SEARCH,
  og_image: SEARCH,
  twitter_title: SEARCH,
  twitter_description: SEARCH,
  twitter_image: SEARCH,
  comments: 'No comments are taken.',
  comment_status: 'No comments are taken.',
};

/** Why a field of another system is not needed at all; undefined where we do not know the word. */
export function findNeedless(word: string): string | undefined {
  return Object.hasOwn(needless, word) ? needless[word] : undefined;
}
