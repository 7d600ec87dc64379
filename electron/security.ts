import { app, type Session } from 'electron';
import { isLocal, isOwnPage } from './addresses';

/** What any page of this program may do beyond showing itself: nothing. */
export function closeDoors(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Hot reload loads the same page anew; the built window never navigates.
      const reload = devServer !== null && event.url === contents.getURL() && isOwnPage(event.url, devServer);
      if (!reload) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Refuses every permission, every download and every request that leaves the machine. */
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
