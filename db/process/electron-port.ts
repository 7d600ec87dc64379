import type { Port } from '@db/serve/port';

/** The channel to main, which exists in a utility process only. */
export const parentPort: Electron.ParentPort = process.parentPort;

/** A port of Electron's main side as the server wants it. */
export function electronPort(port: Electron.MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
  };
}
