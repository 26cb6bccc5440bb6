import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { findNearest } from '#lib/distance.ts';
import { directives, findDirective, type Directive } from '#schema/directives.ts';
import type { Finding } from '#schema/finding.ts';

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
  ];
}

function checkAttributes(
  name: string,
  known: Directive,
  attributes: Record<string, string | null | undefined>,
): Told[] {
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
