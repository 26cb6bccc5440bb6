import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A finished site, served to this machine only. */
export interface Served {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves `folder` below `base` (`/` or `/archive/`), as a plain web server would: `index.html` for
 * a folder, a redirect to its slash, `404.html` with status 404 for the rest.
 */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(response, folder, base, pathname);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, folder: string, base: string, pathname: string): void {
  const path = toPath(base, pathname);
  const file = path === undefined ? undefined : join(folder, path);
  if (file === undefined) send(response, 404, join(folder, '404.html'));
  else if (isFile(file)) send(response, 200, file);
  else if (isFile(join(file, 'index.html'))) sendFolder(response, file, pathname);
  else send(response, 404, join(folder, '404.html'));
}

/** The path below the base, or nothing where it leaves it or cannot be read. */
function toPath(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    const path = normalize(`/${decodeURIComponent(pathname.slice(base.length))}`);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function sendFolder(response: ServerResponse, file: string, pathname: string): void {
  if (pathname.endsWith('/')) {
    send(response, 200, join(file, 'index.html'));
  } else {
    response.writeHead(301, { location: `${pathname}/` }).end();
  }
}

/** Text goes out in gzip, as from any web server, so that what is measured is what readers get. */
function send(response: ServerResponse, status: number, file: string): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.from('Not found');
  const small = /^text|json|xml/.test(type);
  const headers = small ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(small ? gzipSync(bytes) : bytes);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
