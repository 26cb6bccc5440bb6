import remarkDirective from 'remark-directive';
import type { Processor } from 'unified';

/**
 * Directives as blocks only (`::embed{…}`, `:::aside`). The inline form `:name` is taken out of the
 * grammar, because news texts are full of colons: "12:30", "a :hover rule".
 */
export function remarkBlockDirectives(this: Processor): void {
  remarkDirective.call(this);
  const extensions = this.data().micromarkExtensions ?? [];
  const grammar = extensions.pop();
  if (!grammar?.flow) throw new Error('remark-directive no longer adds its grammar last.');
  extensions.push({ flow: grammar.flow });
}
