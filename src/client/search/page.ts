import { fillForm, limits, readAddress, readForm, toAddress, type Asked } from './address.ts';
import { drawResult } from './draw.ts';
import { find, type Found } from './find.ts';
import { offerValues, toFilters, toSpan } from './narrow.ts';
import { Program } from './program.ts';
import { toTerms, type Term } from './terms.ts';
import { toCount, toProgress, type Words } from './words.ts';

/*
 * The page of the search. What it shows is a function of its address: a form that is sent changes the
 * address, and back and forward bring back what stood there. Focus stays where the reader put it.
 */

const STEP = 10;
/** So many are shown before the others are fetched. */
const FIRST = 3;

class SearchPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #details: HTMLDetailsElement;
  readonly #status: HTMLElement;
  readonly #progress: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #words: Words;
  readonly #locale: string;
  readonly #title = document.title;
  #program: Promise<Program> | undefined;
  /** Counts questions, so that an answer that comes late is dropped. */
  #turn = 0;
  #found: Found[] = [];
  #terms: Term[] = [];
  #shown = STEP;
  /** Results that were drawn, by record. */
  #drawn = new Map<string, HTMLLIElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = get(root, 'form', HTMLFormElement);
    this.#details = get(root, 'details', HTMLDetailsElement);
    this.#status = get(root, '[role=status]', HTMLElement);
    this.#progress = get(root, '.progress', HTMLElement);
    this.#list = get(root, 'ol', HTMLOListElement);
    this.#more = get(root, '.more', HTMLButtonElement);
    this.#words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
    this.#locale = root.dataset['locale'] ?? 'en';
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    // On the page and not on the form: the order stands beside the count, outside of it.
    this.#root.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.#ask();
    });
    get(this.#root, '.clear', HTMLElement).addEventListener('click', () => {
      this.#clear();
    });
    this.#details.addEventListener('toggle', () => {
      if (this.#details.open) void this.#offer();
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    window.addEventListener('popstate', () => {
      this.#show();
    });
    this.#show();
  }

  /** The form was sent: its address, and what stands there. */
  #ask(): void {
    const address = toAddress(readForm(this.#form));
    if (address !== location.search) history.pushState(null, '', location.pathname + address);
    void this.#answer(readForm(this.#form));
  }

  /** What the address asks for, in the form and below it. */
  #show(): void {
    const asked = readAddress(location.search);
    fillForm(this.#form, asked);
    if (limits.some((name) => asked[name] !== '')) this.#details.open = true;
    void this.#answer(asked);
  }

  #clear(): void {
    fillForm(this.#form, { ...readAddress(''), q: readForm(this.#form).q });
    this.#ask();
  }

  async #answer(asked: Asked): Promise<void> {
    const turn = ++this.#turn;
    this.#reset();
    document.title = asked.q === '' ? this.#title : `${asked.q} – ${this.#title}`;
    if (!limits.some((name) => asked[name] !== '') && asked.q === '') return;
    this.#list.ariaBusy = 'true';
    try {
      this.#status.textContent = this.#words.running;
      const program = await this.#open();
      await this.#search(program, asked, () => turn !== this.#turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#program = undefined;
      this.#progress.textContent = '';
      this.#status.textContent = this.#words.failed;
      console.error(error);
    }
    if (turn === this.#turn) this.#list.ariaBusy = 'false';
  }

  /** Piece by piece from the newest; what is found is shown as it comes. */
  async #search(program: Program, asked: Asked, isLate: () => boolean): Promise<void> {
    const span = toSpan(asked);
    this.#terms = toTerms(asked.q, program.stems);
    const order = asked.sort === 'date' ? 'date' : 'relevance';
    await program.fetchFirst(span);
    for (;;) {
      const filters = await toFilters(asked, program);
      const found = await find(program, { terms: this.#terms, filters, span, order });
      if (isLate()) return;
      const next = program.findNext(span);
      await this.#take(found, next === undefined);
      if (isLate()) return;
      this.#progress.textContent = toProgress(this.#words, next);
      if (!next) break;
      await program.fetchNext(span);
      if (isLate()) return;
    }
    if (this.#details.open) await this.#offer();
  }

  /** Shows what was found so far; a reader who is among the results keeps them in their place. */
  async #take(found: Found[], isAll: boolean): Promise<void> {
    const isReading = this.#list.contains(document.activeElement) || window.scrollY > 80;
    const kept = isReading ? [...this.#drawn.keys()] : [];
    const byId = new Map(found.map((one) => [one.id, one]));
    const first = kept.flatMap((id) => byId.get(id) ?? []);
    this.#found = [...first, ...found.filter(({ id }) => !kept.includes(id))];
    await this.#draw();
    const count = toCount(this.#words, this.#locale, found.length);
    if (found.length > 0) this.#status.textContent = count;
    else if (isAll) this.#status.textContent = this.#words.none;
  }

  async #draw(): Promise<void> {
    const turn = this.#turn;
    const due = this.#found.slice(0, this.#shown);
    if (this.#drawn.size === 0) await this.#drawAll(due.slice(0, FIRST));
    if (turn !== this.#turn) return;
    await this.#drawAll(due);
    if (turn !== this.#turn) return;
    this.#more.hidden = this.#found.length <= this.#shown;
  }

  async #drawAll(due: readonly Found[]): Promise<void> {
    const turn = this.#turn;
    const items = await Promise.all(
      due.map(async (found) => [found.id, await this.#drawOne(found)] as const),
    );
    if (turn !== this.#turn) return;
    this.#drawn = new Map(items);
    const nodes = items.map(([, item]) => item);
    const isSame = nodes.every((node, index) => this.#list.children[index] === node);
    if (!isSame || nodes.length !== this.#list.children.length) {
      const focused = document.activeElement;
      this.#list.replaceChildren(...nodes);
      if (focused instanceof HTMLElement && this.#list.contains(focused)) focused.focus();
    }
  }

  async #drawOne(found: Found): Promise<HTMLLIElement> {
    const { stems } = await this.#open();
    const locale = this.#locale;
    return this.#drawn.get(found.id) ?? drawResult(found, this.#terms, { locale, stems });
  }

  /** Ten more, and focus on the first of them. */
  async #showMore(): Promise<void> {
    const from = this.#shown;
    this.#shown += STEP;
    await this.#draw();
    this.#list.children[from]?.querySelector('a')?.focus();
  }

  async #offer(): Promise<void> {
    const [words, locale] = [this.#words, this.#locale];
    try {
      const program = await this.#open();
      await program.fetchFirst(toSpan(readForm(this.#form)));
      await offerValues(this.#form, program, { words, locale });
    } catch {
      this.#status.textContent = words.failed;
    }
  }

  #open(): Promise<Program> {
    this.#program ??= Program.open(this.#root.dataset['search'] ?? '/search/');
    return this.#program;
  }

  #reset(): void {
    this.#found = [];
    this.#shown = STEP;
    this.#drawn = new Map();
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#status.textContent = '';
    this.#progress.textContent = '';
  }
}

/** A part that the component draws. */
function get<T extends Element>(root: Element, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) new SearchPage(root).start();
