import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { findNearest } from '#lib/distance.ts';
import { directives, findDirective, type Directive } from '#schema/directives.ts';
import type { Finding } from '#schema/finding.ts';

type Attributes = Record<string, string | null | undefined>;
type Told = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;

/** What is wrong with one directive; `lastLine` is the line of the text it ends on. */
export function checkDirective(node: ContainerDirective | LeafDirective, lastLine: string): Told[] {
  const known = findDirective(node.name);
  if (!known) return [unknown(node.name)];
  const form = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (form !== known.form) return [wrongForm(node.name, known)];
  const isOpen = form === 'container' && !/^[ \t>]*:{3,}[ \t]*$/.test(lastLine);
  return [
    ...(isOpen ? [unclosed(node.name)] : []),
    ...checkAttributes(node.name, known, node.attributes ?? {}),
    ...checkValues(node.name, known, node.attributes ?? {}),
    ...(isHollow(node) ? [hollow(node.name, known)] : []),
  ];
}

/** What is wrong with `:name[…]` at the beginning of a line; no directive of ours has one colon. */
export function checkLone({ name }: TextDirective): Told {
  const known = findDirective(name);
  return known ? wrongForm(name, known) : unknown(name);
}

/** Left alone, an embed without a sound address would vanish from the page without a word. */
function checkValues(name: string, known: Directive, attributes: Attributes): Told[] {
  const { url, date } = attributes;
  const isEmbed = known.required.includes('url');
  return [
    ...(isEmbed && url?.trim() && !/^https?:\/\/[^/\s]/i.test(url.trim())
      ? [told('directive-attribute', `\`${name}\` has the \`url\` "${url}".`, WEB)]
      : []),
    ...(isEmbed && date?.trim() && !isDay(date.trim())
      ? [told('directive-attribute', `\`${name}\` has the \`date\` "${date}".`, DAY)]
      : []),
  ];
}

const WEB = 'Write an address that begins with https://.';
const DAY = 'Write a day such as 2023-12-18, or leave it out.';

function isDay(date: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  // 30 February is read as 1 March.
  return isWritten && new Date(date).toISOString().startsWith(date);
}

/** A gallery without a picture, anything else without a word. */
function isHollow(node: ContainerDirective | LeafDirective): boolean {
  if (node.type === 'leafDirective') return false;
  if (node.name !== 'gallery') return node.children.length === 0;
  let pictures = 0;
  visit(node, (inner) => {
    pictures += /^image(?:Reference)?$/.test(inner.type) || hasPicture(inner) ? 1 : 0;
  });
  return pictures === 0;
}

function hasPicture(node: Nodes): boolean {
  return node.type === 'html' && /<img\b/i.test(node.value);
}

function hollow(name: string, known: Directive): Told {
  const lacks = name === 'gallery' ? 'no picture' : 'no text';
  return told('empty-directive', `\`${name}\` has ${lacks} in it.`, example(known));
}

function checkAttributes(name: string, known: Directive, attributes: Attributes): Told[] {
  const all = [...known.required, ...known.optional];
  const missing = known.required.filter((each) => !attributes[each]?.trim());
  const strange = Object.keys(attributes).filter((each) => !all.includes(each));
  return [
    ...missing.map((each) =>
      told('directive-attribute', `\`${name}\` has no \`${each}\`.`, example(known)),
    ),
    ...strange.map((each) => {
      const nearest = findNearest(each, all);
      const hint = nearest ? `Did you mean \`${nearest}\`?` : `It takes: ${all.join(', ')}.`;
      return told('directive-attribute', `\`${name}\` takes no \`${each}\`.`, hint);
    }),
  ];
}

function unknown(name: string): Told {
  const names = Object.keys(directives);
  const nearest = findNearest(name.toLowerCase(), names);
  const list = names.map((each) => `\`${each}\``).join(', ');
  return told(
    'unknown-directive',
    `\`${name}\` is not a directive.`,
    nearest
      ? `Did you mean \`${nearest}\`?`
      : `There are ${list}. To show the colons as they are, put a backslash before them.`,
  );
}

function wrongForm(name: string, known: Directive): Told {
  const is = known.form === 'leaf' ? 'one line with two colons' : 'opened by three colons';
  return told('directive-form', `\`${name}\` is ${is}.`, example(known));
}

function unclosed(name: string): Told {
  const message = `\`:::${name}\` is opened here and not closed.`;
  return told('open-directive', message, 'Write a line `:::` where it ends.');
}

function example({ example: text }: Directive): string {
  return `Write it like this:\n${text}`;
}

function told(rule: string, message: string, hint: string): Told {
  return { rule, severity: 'error', message, hint };
}
