import { spawn } from 'node:child_process';
import { hasDisplay } from './system.mjs';
import { SetupError, say } from './say.mjs';

/**
 * Runs `body` with a display: the user's own, or on Linux without one a virtual display that ends with it.
 *
 * @template T
 * @param {(environment: Record<string, string>) => Promise<T>} body gets what to add to the environment
 * @returns {Promise<T>}
 */
export async function withDisplay(body) {
  if (process.platform !== 'linux' || hasDisplay()) return body({});
  say('no display here: using a virtual one (Xvfb)');
  const server = await startVirtualDisplay();
  try {
    return await body({ DISPLAY: server.display });
  } finally {
    server.stop();
  }
}

/** Xvfb chooses a free number itself and writes it to the descriptor it is given. */
function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => server.kill();
    process.once('exit', stop);
    server.once('error', (error) => reject(new SetupError(`Xvfb does not start: ${error.message}`)));
    server.once('exit', (code) => reject(new SetupError(`Xvfb ended with exit code ${code}`)));
    let number = '';
    server.stdio[3].on('data', (part) => {
      number += part;
      if (!number.includes('\n')) return;
      server.unref();
      server.stdio[3].destroy();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
