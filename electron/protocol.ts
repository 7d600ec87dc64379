import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The window's own origin. There is no server behind it, only the folder `out/renderer`. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://cuepoint`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** From nothing up. Mantine writes `style` attributes and elements, hence 'unsafe-inline' for styles only. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** Must run before `app` is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the files of `folder` to the window. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = fileFor(request.url, folder);
    if (file === null) return refusal(404);
    try {
      return new Response(await readFile(file), { headers: headersFor(file) });
    } catch {
      return refusal(404); // a missing file and an unreadable one are the same to the window
    }
  });
}

/** The file that a URL of the window names; null for another host, an unknown type or a path that leads out. */
export function fileFor(address: string, folder: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (url.origin !== ORIGIN && `${url.protocol}//${url.host}` !== ORIGIN) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null; // not a URL, or its escapes are broken
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  return TYPES[extname(file)] === undefined ? null : file;
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const refusal = (status: number): Response =>
  new Response(null, { status, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } });
