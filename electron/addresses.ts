import { extname, join, normalize, sep } from 'node:path';

/** The window's own origin. There is no server behind it, only the folder `out/renderer`. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://cuepoint`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Every kind of file that the window is made of. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
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

/** The file that a URL of the window names; null for another host, an unknown type or a path that leads out. */
export function fileFor(address: string, folder: string): string | null {
  const path = pathOf(address);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  return CONTENT_TYPES[extname(file)] === undefined ? null : file;
}

/** True for the window's own page: only it may call main. `devServer` is the address of hot reload, if any. */
export function isOwnPage(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (devServer !== null && url.origin === new URL(devServer).origin) return true;
  return `${url.protocol}//${url.host}` === ORIGIN;
}

/** Pages may load their own files and what they made themselves; with hot reload also the development server. */
export function isLocal(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (['data:', 'blob:', 'devtools:'].includes(url.protocol)) return true;
  return isOwnPage(address, devServer) || (devServer !== null && url.host === new URL(devServer).host);
}

const EXTERNAL: readonly string[] = ['https:', 'mailto:', 'tel:'];

/** A link as the system gets it, or null when it is not one that we open. */
export function externalAddress(input: unknown): string | null {
  if (typeof input !== 'string' || input.length > 2_000) return null;
  const url = parse(input);
  if (url === null || !EXTERNAL.includes(url.protocol)) return null;
  // A name in front of the host only serves to make a wrong host look right.
  return url.username === '' && url.password === '' ? url.href : null;
}

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

function pathOf(address: string): string | null {
  const url = parse(address);
  if (url === null || `${url.protocol}//${url.host}` !== ORIGIN) return null;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return null; // broken escapes
  }
}
