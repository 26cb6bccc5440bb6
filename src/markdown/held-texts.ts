import type { Parents, Root, Text } from 'hast';

/** Shorter ones are not worth a name. */
const LONG = 40;

/**
 * Long texts that stand aside, each with a name in its place, while a parser of HTML puts a tree in
 * order: it would take them apart into words. A text that begins with white space stays, since that
 * may count for something at the start of an element.
 */
export class HeldTexts {
  readonly #mark: string;
  readonly #held: { node: Text; value: string }[] = [];

  /** The mark must not be found in any text. */
  constructor(mark: string) {
    this.#mark = mark;
  }

  hold(tree: Parents): void {
    for (const node of tree.children) {
      if ('children' in node) this.hold(node);
      else if (node.type === 'text' && node.value.length > LONG && /^[^\s\0]/.test(node.value)) {
        const name = `${this.#mark}:${this.#held.length};`;
        this.#held.push({ node, value: node.value });
        node.value = name;
      }
    }
  }

  /** Puts them back, both where they were and in the tree that was made of it. */
  giveBack(parsed: Root): void {
    for (const { node, value } of this.#held) node.value = value;
    if (this.#held.length > 0) this.#putInto(parsed);
  }

  #putInto(tree: Parents): void {
    for (const node of tree.children) {
      if ('children' in node) this.#putInto(node);
      if (node.type === 'text' && node.value.includes(this.#mark))
        node.value = this.#put(node.value);
    }
  }

  #put(value: string): string {
    const [before = '', ...rest] = value.split(`${this.#mark}:`);
    const parts = rest.map((part) => {
      const end = part.indexOf(';');
      return (this.#held[Number(part.slice(0, end))]?.value ?? '') + part.slice(end + 1);
    });
    return before + parts.join('');
  }
}
