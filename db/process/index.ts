import { errorData } from '@db/connection/errors';
import { openStore, type Store } from '@db/connection/open';
import { documentsFolder } from '@db/documents/folder';
import { systemIds } from '@db/log/ids';
import { startFile } from '@db/settings/start';
import { createEngine, type Engine } from '@db/serve/engine';
import { withRests } from '@db/serve/rests';
import { windowsOver } from '@db/serve/windows';
import type { DatabaseControl, DatabaseReport } from '@shared/contract/transport';
import { today, type Zone, zoneOrUtc } from '@shared/domain/time';
import { CuepointError, type ErrorData } from '@shared/errors';
import { electronPort, parentPort } from './electron-port';
import { givingBack } from './memory';
import { looked, restored } from './restoring';

/**
 * The database process of the window: opens the file that main names, serves the ports that main hands over. When the
 * file cannot be opened it stays and answers every call with the reason, so the window can show it.
 */
type State = { readonly engine: Engine; readonly store: Store } | { readonly error: ErrorData };

let state: State = { error: { code: 'db-failed', detail: { message: 'not open yet' } } };
/** What main wants open and when it was last tried; null before the first wish and while closing. */
let wanted: { readonly open: Open; triedAt: number } | null = null;
/** Calls of the windows wait until the file was tried. */
let opening: Promise<void> = Promise.resolve();
/** Writes the demo data into an empty file; null unless main wants a demo. */
let fillDemo: Demo | null = null;
const RETRY_MS = 500;
/** The window draws its first rows in less. */
const DRAWING_MS = 150;
/** Windows are closed by now; one whose port is still open after so long will not say anything more. */
const LAST_WORDS_MS = 1_000;
const windows = windowsOver(present);
const files = new Map<string, { path: string; name: string }>();
const CLOCK = {
  now: () => new Date().toISOString(),
  newId: systemIds(),
};
const report = (message: DatabaseReport) => parentPort.postMessage(message);

process.on('uncaughtExceptionMonitor', (error) =>
  report({ kind: 'log', line: error.stack ?? error.message }),
);

parentPort.on('message', ({ data, ports }: { data: DatabaseControl; ports: Electron.MessagePortMain[] }) => {
  switch (data.kind) {
    case 'open':
      opening = opening.then(() => begin(data));
      return;
    case 'connect':
      void opening.then(() => {
        for (const port of ports) windows.serve(electronPort(port));
      });
      return;
    case 'file':
      files.set(data.token, { path: data.path, name: data.name });
      return;
    case 'copy-file':
      void copyFile(data);
      return;
    case 'look-into-backup':
      void looked(data).then(report);
      return;
    case 'restore':
      opening = opening.then(async () => report(await restored(data, CLOCK.now())));
      return;
    case 'close':
      void close();
      return;
  }
});

type Open = Extract<DatabaseControl, { kind: 'open' }>;
type Demo = typeof import('@db/seed').fillDemo;

/** Nothing is loaded before the file is open but what opens it and answers the window's first questions. */
async function begin(asked: Open): Promise<void> {
  try {
    if (asked.demo) ({ fillDemo } = await import('@db/seed'));
  } catch (thrown) {
    notOpened(thrown);
    return;
  }
  wanted = { open: asked, triedAt: Date.now() };
  open(asked);
}

function notOpened(thrown: unknown): void {
  state = { error: errorData(thrown) };
  report({ kind: 'failed', error: state.error });
}

/** A copy of a document's file for main: to be opened, or where the user wants it. */
async function copyFile({
  request,
  file,
  to,
}: Extract<DatabaseControl, { kind: 'copy-file' }>): Promise<void> {
  try {
    if (!('store' in state)) throw new CuepointError(state.error.code, state.error.detail);
    const { store } = state;
    const { copyOut } = await import('@db/documents');
    const copied = await copyOut(store.reader, documentsFolder(store.file), file, to);
    report({ kind: 'copied', request, result: { ok: true, value: copied } });
  } catch (thrown) {
    report({ kind: 'copied', request, result: { ok: false, error: errorData(thrown) } });
  }
}

function open({ file, language = 'en', ...fixed }: Open): void {
  const zone = (): Zone => fixed.zone ?? zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);
  try {
    const store = openStore(file, (part) => report({ kind: 'updating', part }));
    fillDemo?.(store.raw, { today: fixed.today ?? today(Date.now(), zone()), zone: zone() });
    startFile(store.raw, CLOCK, () => ({ language, zone: zone() }));
    state = { store, engine: engineFor(store) };
    report({ kind: 'opened' });
  } catch (thrown) {
    notOpened(thrown);
  }
}

/** Commands that were sent before the window closed are stored; long work is taken back, so quitting does not wait for it. */
async function close(): Promise<void> {
  await opening;
  await windows.gone(LAST_WORDS_MS);
  const last = state;
  wanted = null;
  state = { error: { code: 'db-restarted' } };
  if ('store' in last) {
    await last.engine.settled();
    last.store.close();
  }
  report({ kind: 'closed' });
  setTimeout(() => process.exit(0), 50);
}

/** The engine, or the reason why there is none. What stopped the opening may be over by now, so a call tries again. */
function present(): Engine {
  if (!('engine' in state) && wanted && Date.now() - wanted.triedAt >= RETRY_MS) {
    wanted.triedAt = Date.now();
    open(wanted.open);
  }
  if ('engine' in state) return state.engine;
  throw new CuepointError(state.error.code, state.error.detail);
}

function engineFor(store: Store): Engine {
  const engine = createEngine({
    store,
    ...CLOCK,
    changed: windows.announce,
    file: (token) => {
      const file = files.get(token);
      if (!file) throw new CuepointError('not-found', { what: 'file', id: token });
      return file;
    },
    log: (line) => report({ kind: 'log', line }),
    drawingMs: DRAWING_MS,
  });
  return withRests(engine, givingBack(store));
}
