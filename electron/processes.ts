import { app } from 'electron';

/** Chromium's own switch for it; it does so by itself on phones, where memory is scarce. */
const NETWORK_IN_MAIN = 'NetworkServiceInProcess2';

/**
 * Leaves out the process that Chromium keeps for the network: the page's files are read by main, and every other request is refused
 * before it leaves (`lockSession`), so it would only be started and kept. Must run before `app` is ready.
 */
export function leaveOutNetworkProcess(): void {
  const given = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch('enable-features', [given, NETWORK_IN_MAIN].filter(Boolean).join(','));
}
