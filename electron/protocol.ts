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

/**
 * Serves the files of `folder` to the window. By the older of Electron's two ways: `protocol.handle` loads Node's `fetch`
 * and its streams into main, 40 ms of each start.
 */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    const file = fileFor(request.url, folder);
    if (file === null) answer(NOT_FOUND);
    else {
      readFile(file).then(
        (data) => answer({ data, mimeType: typeOf(file), headers: headersFor(file) }),
        () => answer(NOT_FOUND), // a missing file and an unreadable one are the same to the window
      );
    }
  });
}

const typeOf = (file: string): string => CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';

/**
 * No `cross-origin-opener-policy`: nothing here can open a page, and Chromium would throw away the process that the window began with and
 * start another one for this page alone (80 ms of each start).
 */
function headersFor(file: string): Record<string, string> {
  return {
    'content-type': typeOf(file),
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  };
}

const NOT_FOUND = {
  statusCode: 404,
  data: Buffer.alloc(0),
  headers: { 'content-security-policy': CONTENT_SECURITY_POLICY },
};
