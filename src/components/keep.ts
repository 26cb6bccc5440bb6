import type { Ui } from '#i18n/ui.ts';

/*
 * Markup that many pages share is drawn once. This leans on two things of Astro that no manual
 * promises: whatever has a `render` is drawn by it, and what that writes is text or a sign to Astro.
 * `keep.test.ts` holds both against the Astro that is installed.
 */

/** Of each kind this many are kept, and as many that were before them. */
const LIMIT = 1000;

interface Destination {
  write(chunk: unknown): void;
}

interface Drawn {
  render(destination: Destination): unknown;
}

/**
 * What `draw` draws for `of`, kept for the next page that shows it. All that is drawn must follow
 * from `ui`, `kind` and `of` alone, and `of` must be an object that never changes: of the archive,
 * of which there is a new one whenever the content changes. Under `astro dev` nothing is kept: Vite
 * forgets a component that is edited and who imports it, but not this file, nor what it holds.
 */
export function keep(ui: Ui, kind: string, of: object, draw: () => unknown): unknown {
  if (import.meta.env.DEV) return draw();
  const shelf = shelfOf(ui, kind);
  const kept = shelf.find(of);
  if (kept) return kept;
  return { render: (destination: Destination) => record(draw() as Drawn, destination, shelf, of) };
}

class Shelf {
  #recent = new Map<object, Drawn>();
  #before = new Map<object, Drawn>();

  find(of: object): Drawn | undefined {
    return this.#recent.get(of) ?? this.#before.get(of);
  }

  add(of: object, html: string): void {
    if (this.#recent.size >= LIMIT) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(of, {
      render: (destination) => {
        destination.write(html);
      },
    });
  }
}

const shelves = new WeakMap<Ui, Map<string, Shelf>>();

function shelfOf(ui: Ui, kind: string): Shelf {
  const own = shelves.get(ui) ?? new Map<string, Shelf>();
  shelves.set(ui, own);
  const shelf = own.get(kind) ?? new Shelf();
  own.set(kind, shelf);
  return shelf;
}

/** Draws to `destination`, and keeps what was nothing but text and complete at once. */
function record(drawn: Drawn, destination: Destination, shelf: Shelf, of: object): unknown {
  const text = { html: '', isWhole: true };
  const done = drawn.render({
    write(chunk) {
      destination.write(chunk);
      if (isMarkup(chunk)) text.html += String(chunk);
      else if (!isHeadSign(chunk)) text.isWhole = false;
    },
  });
  if (text.isWhole && !(done instanceof Promise)) shelf.add(of, text.html);
  return done;
}

/** A text, or Astro's own kind of it; what carries scripts along is another. */
function isMarkup(chunk: unknown): boolean {
  return typeof chunk === 'string' || (chunk instanceof String && !('instructions' in chunk));
}

/** Each component reminds Astro of the head, which every page has written long before. */
function isHeadSign(chunk: unknown): boolean {
  return (
    typeof chunk === 'object' && chunk !== null && 'type' in chunk && chunk.type === 'maybe-head'
  );
}
