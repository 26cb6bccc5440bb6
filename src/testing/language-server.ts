import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.ts';

/** What an editor shows of a file: words to choose from, help at a word, and what is underlined. */
export interface EditorView {
  completions: string[];
  hover: string;
  problems: string[];
}

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

/** Where in a file the editor is asked: lines and columns from 0. */
interface Asked {
  completeAt: number;
  hoverAt: number;
}

/** Opens `file` in the language server of Astro's extension, as VS Code would in `workspace`. */
export async function openInEditor(
  workspace: string,
  file: string,
  { completeAt, hoverAt }: Asked,
): Promise<EditorView> {
  const server = startServer();
  const uri = pathToFileURL(file).href;
  const textDocument = { uri };
  try {
    await server.ask('initialize', toSettings(workspace));
    server.tell('initialized', {});
    const text = readFileSync(file, 'utf8');
    server.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const at = (line: number) => ({ textDocument, position: { line, character: 0 } });
    const completed = await server.ask('textDocument/completion', at(completeAt));
    const hovered = await server.ask('textDocument/hover', at(hoverAt));
    const problems = await server.ask('textDocument/diagnostic', { textDocument });
    return {
      completions: toItems(completed).map(({ label }) => label ?? ''),
      hover: (hovered as { contents?: { value?: string } } | null)?.contents?.value ?? '',
      problems: toItems(problems).map(({ message }) => message ?? ''),
    };
  } finally {
    server.stop();
  }
}

function toItems(result: unknown): { label?: string; message?: string }[] {
  return (result as { items?: { label?: string; message?: string }[] } | null)?.items ?? [];
}

function toSettings(workspace: string): object {
  const uri = pathToFileURL(workspace).href;
  return {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'newsroom' }],
    capabilities: { workspace: { workspaceFolders: true } },
    initializationOptions: {
      typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  };
}

/** The protocol's messages over the streams of the server's process. */
function startServer() {
  const child = spawn(process.execPath, [serverProgram(), '--stdio'], { cwd: projectRoot });
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  readMessages(child.stdout, ({ id, method, params, result }) => {
    if (id === undefined) return;
    // The server asks for settings of its own; an editor without any says null to each.
    if (method !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
    else waiting.get(id)?.(result);
  });
  return {
    tell: (method: string, params: object) => {
      send({ method, params });
    },
    ask: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send({ id: last, method, params });
      }),
    stop: () => child.kill(),
  };
}

/** The server comes with `@astrojs/check`, wherever npm has put it. */
function serverProgram(): string {
  const check = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
  return check.resolve('@astrojs/language-server/bin/nodeServer.js');
}

function readMessages(stream: NodeJS.ReadableStream, on: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const size = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, head).toString())?.[1]);
      const end = head + 4 + size;
      if (head < 0 || rest.length < end) return;
      on(JSON.parse(rest.subarray(head + 4, end).toString('utf8')) as Message);
      rest = rest.subarray(end);
    }
  });
}
