/** Where a build says what it does. */
export interface Reporter {
  /** A sentence that the user should see in any case. */
  say(line: string): void;
  /** A step begins; `total` pages are ahead, where it is known. */
  phase(name: Phase, total?: number): void;
  /** That many pages of the phase are done. */
  progress(done: number): void;
}

/** The steps of a build, in their order. */
export type Phase = 'content' | 'code' | 'plan' | 'render' | 'search' | 'publish';

const names: Readonly<Record<Phase, string>> = {
  content: 'reading content',
  code: 'compiling the code',
  plan: 'planning',
  render: 'rendering',
  search: 'indexing for search',
  publish: 'moving in',
};

/** On a terminal one line that is written over; elsewhere one line for each phase. */
export function makeReporter(stream: NodeJS.WriteStream): Reporter {
  const isTerminal = stream.isTTY && process.env.CI === undefined;
  let phase = '';
  let total = 0;
  let start = 0;
  let shown = 0;
  const clear = (): void => {
    if (isTerminal && phase !== '') stream.write('\r\u001B[K');
  };
  return {
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    phase(name, pages = 0) {
      clear();
      [phase, total, start] = [names[name], pages, performance.now()];
      stream.write(isTerminal ? phase : `${phase}${pages > 0 ? ` ${format(pages)} pages` : ''}\n`);
    },
    progress(done) {
      const now = performance.now();
      if (!isTerminal || now - shown < 200) return;
      shown = now;
      clear();
      stream.write(`${phase} ${toProgress(done, total, now - start)}`);
    },
  };
}

/** `1,200 of 20,000 pages, 412 a second, 46 s left` */
export function toProgress(done: number, total: number, milliseconds: number): string {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  const left = rate === 0 ? '' : `, ${format(Math.ceil((total - done) / rate))} s left`;
  return `${format(done)} of ${format(total)} pages, ${format(Math.round(rate))} a second${left}`;
}

/** Says nothing at all. */
export const silent: Reporter = {
  say: () => undefined,
  phase: () => undefined,
  progress: () => undefined,
};

export function format(number: number): string {
  return number.toLocaleString('en');
}
