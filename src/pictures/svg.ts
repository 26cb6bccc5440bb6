/**
 * Whether a drawing may be served as it is. In an `<img>` it cannot run programs, but it can be
 * opened by its own address, so nothing that acts or that reaches for another host may be inside.
 */
export function isInert(svg: string): boolean {
  const active =
    /href\s*=\s*["'][^"']*&#|<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|audio|video|set|animate\w*)\b|\son\w+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet|@import/i;
  const reaching =
    /(?:href|src)\s*=\s*(?:"(?!\s*#)(?!\s*data:image\/(?:png|jpeg|webp|gif))|'(?!\s*#)(?!\s*data:image\/(?:png|jpeg|webp|gif)))|url\(\s*["']?(?!\s*["']?#)/i;
  return !active.test(svg) && !reaching.test(withoutLinks(svg));
}

/** Links out of a drawing are followed only by a reader's own click. */
function withoutLinks(svg: string): string {
  return svg.replace(/<a\b[^>]*>/gi, '');
}
