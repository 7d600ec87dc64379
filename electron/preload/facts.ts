import type { WindowBridge } from '@shared/contract/transport';
import { present } from '@shared/errors';
import { FACTS_ARGUMENT, type WindowFacts } from '../channels';

/** What main put on this process's command line. */
export function facts(): WindowFacts {
  const argument = process.argv.find((text) => text.startsWith(FACTS_ARGUMENT));
  const text = present(argument, 'main passes the facts to every window').slice(FACTS_ARGUMENT.length);
  return JSON.parse(decodeURIComponent(text)) as WindowFacts;
}

/** Everything that is neither macOS nor Windows behaves as Linux does. */
export function platform(): WindowBridge['app']['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}
