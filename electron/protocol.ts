import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { CONTENT_TYPES, fileFor, SCHEME } from './addresses';

/** From nothing up. Mantine writes `style` attributes and elements, hence 'unsafe-inline' for styles only. */
const CONTENT_SECURITY_POLICY = [
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

/** Must run before `app` is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the files of `folder` to the window. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = fileFor(request.url, folder);
    if (file === null) return notFound();
    try {
      return new Response(await readFile(file), { headers: headersFor(file) });
    } catch {
      return notFound(); // a missing file and an unreadable one are the same to the window
    }
  });
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const notFound = (): Response =>
  new Response(null, { status: 404, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } });
