import type { Nodes, RootContent } from 'hast';

/** Blocks that follow each other; of those without raw HTML nothing needs to be parsed again. */
export interface Run {
  nodes: RootContent[];
  isRaw: boolean;
}

/**
 * Cuts a text where, as far as its tags can be counted, no element of raw HTML is open: what stands
 * before a cut does not reach beyond it. Whoever parses the runs apart has to see that it is so.
 */
export function cutIntoRuns(nodes: readonly RootContent[]): Run[] {
  const runs: Run[] = [];
  const open: string[] = [];
  let run: Run | undefined;
  for (const node of nodes) {
    const isRaw = countTags(node, open);
    // The line end after raw HTML stays with it: it may belong into an element.
    const goesOn = run?.isRaw === true && (isRaw || open.length > 0 || node.type === 'text');
    if (!run || (isRaw !== run.isRaw && !goesOn)) runs.push((run = { nodes: [], isRaw }));
    run.nodes.push(node);
  }
  return runs;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const single = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Notes what raw HTML leaves open; answers whether there is any. */
function countTags(node: Nodes, open: string[]): boolean {
  if (node.type === 'raw') {
    for (const [, end, name = ''] of node.value.matchAll(TAG)) {
      countTag(name.toLowerCase(), end !== '', open);
    }
    return true;
  }
  if (!('children' in node)) return false;
  let isRaw = false;
  for (const child of node.children) isRaw = countTags(child, open) || isRaw;
  return isRaw;
}

function countTag(name: string, isEnd: boolean, open: string[]): void {
  // The next block ends a paragraph.
  if (single.has(name) || name === 'p') return;
  if (!isEnd) open.push(name);
  else if (open.includes(name)) open.length = open.lastIndexOf(name);
}
