import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What we read of axe's answer. */
interface AxeAnswer {
  violations: {
    id: string;
    help: string;
    nodes: { target: unknown[]; failureSummary?: string }[];
  }[];
}

/** Broken accessibility rules of the page as it stands, one line for each element. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    // The one rule of WCAG 2.2 AA that axe leaves out unless it is asked for.
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeAnswer> } }).axe.run({
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  );
}

/** How much of the page moved by itself since it was opened, and which elements; 0 is still. */
export async function measureShift(page: Page): Promise<{ score: number; moved: string[] }> {
  return await page.evaluate(
    () =>
      new Promise<{ score: number; moved: string[] }>((resolve) => {
        type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const shifts: Shift[] = [];
        const observer = new PerformanceObserver((list) => {
          shifts.push(...(list.getEntries() as Shift[]));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          shifts.push(...(observer.takeRecords() as Shift[]));
          resolve({
            score: shifts.reduce((sum, shift) => sum + shift.value, 0),
            moved: shifts.flatMap((shift) =>
              shift.sources.map(({ node }) =>
                (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 90),
              ),
            ),
          });
        }, 150);
      }),
  );
}

/** How many pixels the page is wider than the window, and the elements that stick out. */
export async function measureOverflow(page: Page): Promise<{ pixels: number; wide: string[] }> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const pixels = root.scrollWidth - root.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return pixels > 0 && (right > root.clientWidth + 1 || left < -1);
    });
    return { pixels, wide: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 90)) };
  });
}

/** Puts a script into the page as an attacker would; tells whether it ran. */
export async function runsInlineScript(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img alt="" src="/favicon.svg" onload="window.injected = true">';
    document.body.append(image);
    return 'injected' in window;
  });
}
