import { app, type Session, type WebContents } from 'electron';
import { ORIGIN } from './protocol';

/** What any page of this program may do beyond showing itself: nothing. */
export function closeDoors(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => refuseUnlessReload(event, contents, devServer));
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Refuses every permission and every request that leaves the machine. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false); // its dictionaries come from the network
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isLocal(request.url, devServer) });
  });
}

/** Pages may load their own files and what they made themselves; with hot reload also the development server. */
export function isLocal(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (['data:', 'blob:', 'devtools:', 'chrome-extension:'].includes(url.protocol)) return true;
  return isOwnPage(address, devServer) || (devServer !== null && url.host === new URL(devServer).host);
}

/** True for the window's own page: only it may call main. */
export function isOwnPage(address: string, devServer: string | null): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (devServer !== null && url.origin === new URL(devServer).origin) return true;
  return `${url.protocol}//${url.host}` === ORIGIN;
}

function refuseUnlessReload(
  event: { url: string; preventDefault(): void },
  contents: WebContents,
  devServer: string | null,
): void {
  const reloadInDevelopment =
    devServer !== null && event.url === contents.getURL() && isOwnPage(event.url, devServer);
  if (!reloadInDevelopment) event.preventDefault();
}

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);
