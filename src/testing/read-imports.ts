import ts from 'typescript';

/** One import as it stands in a source. */
export interface Import {
  specifier: string;
  /** Erased before the code runs: `import type`, `export type`, `import('…').T`. */
  typeOnly: boolean;
}

/** What the architecture rules need to know of a source file. */
export interface Source {
  imports: Import[];
  /** Things of the surroundings it names: `process`, `document`, `Date.now()`, `new Date()`. */
  globals: string[];
}

const watched = new Set(['process', 'document', 'window', 'localStorage']);

/**
 * Reads a .ts, .mjs or .astro source. Of an Astro component the front matter and every `<script>`
 * count; its template imports nothing.
 */
export function readSource(path: string, text: string): Source {
  const parts = path.endsWith('.astro') ? scriptsOfAstro(text) : [text];
  const sources = parts.map((part) => readScript(part));
  return {
    imports: sources.flatMap((source) => source.imports),
    globals: [...new Set(sources.flatMap((source) => source.globals))],
  };
}

/** Front matter first, then the scripts. */
function scriptsOfAstro(text: string): string[] {
  const front = /^\s*---\n([\s\S]*?)\n---/.exec(text);
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  const sources = [...text.matchAll(/<script\b[^>]*\bsrc=["']([^"']+)["']/g)];
  return [
    front?.[1] ?? '',
    ...scripts.map((script) => script[1] ?? ''),
    ...sources.map((script) => `import ${JSON.stringify(script[1])};`),
  ];
}

function readScript(text: string): Source {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const globals: string[] = [];
  const declared = new Set<string>();
  walk(file, (node) => {
    imports.push(...importsOf(node));
    const name = declaredName(node);
    if (name !== undefined) declared.add(name);
  });
  walk(file, (node) => globals.push(...globalsOf(node, declared)));
  return { imports, globals };
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

function importsOf(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node)) {
    return from(node.moduleSpecifier, isTypeImport(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return from(node.moduleSpecifier, node.isTypeOnly);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return from(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    return node.arguments.slice(0, 1).flatMap((argument) => from(argument, false));
  }
  return [];
}

/** `import type { A }`, and `import { type A, type B }` where every name is a type. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** `import(…)` and `import.meta.glob(…)`. */
function isLoading(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText().startsWith('import.meta.glob')
  );
}

function from(node: ts.Node, typeOnly: boolean): Import[] {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element) => from(element, typeOnly));
  }
  return ts.isStringLiteralLike(node) ? [{ specifier: node.text, typeOnly }] : [];
}

/** A variable called `document` is not the browser's document. */
function declaredName(node: ts.Node): string | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isFunctionDeclaration(node);
  return declares && node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function globalsOf(node: ts.Node, declared: ReadonlySet<string>): string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return node.arguments?.length ? [] : ['new Date()'];
  }
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    if (callee === 'Date.now' || callee === 'Math.random') return [`${callee}()`];
    return callee === 'Temporal.Now' || callee.startsWith('Temporal.Now.') ? ['Temporal.Now'] : [];
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const name = node.expression.text;
  if (!watched.has(name) || declared.has(name)) return [];
  return name === 'process' ? ['process', `process.${node.name.text}`] : [name];
}
