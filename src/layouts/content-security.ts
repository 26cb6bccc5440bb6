/**
 * The policy of every page: nothing runs, loads or frames but what this site serves. `frames` are
 * the hosts whose embeds this page may open on a click, with their subdomains; `site.yaml` lists them.
 *
 * `wasm` lets the program of the search page run.
 *
 * `frame-ancestors` cannot stand in a meta element; the header recipes have it.
 */
export function toContentSecurityPolicy(frames: readonly string[] = [], wasm = false): string {
  const own = ['default', 'script', 'style', 'img', 'font', 'connect', 'media']
    .map((kind) => `${kind}-src 'self'${kind === 'script' && wasm ? " 'wasm-unsafe-eval'" : ''}`)
    .join('; ');
  const framed = frames.length === 0 ? "'none'" : frames.map(toSources).join(' ');
  return `${own}; frame-src ${framed}; object-src 'none'; base-uri 'none'; form-action 'self'`;
}

/** A host that is listed stands for its subdomains too, as it does where embeds are marked. */
function toSources(host: string): string {
  return `https://${host} https://*.${host}`;
}

/** JSON for a script element: nothing in it can end the element. */
export function toScriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
