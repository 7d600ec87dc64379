import { type MessagePort as NodePort, MessageChannel } from 'node:worker_threads';
import { servePort } from '@db/serve/port';
import type { Reminder, ReminderTarget } from '@shared/contract/reminders';
import type { FromDatabase, ToDatabase, WindowBridge } from '@shared/contract/transport';
import { ok } from '@shared/errors';
import { afterEach } from 'vitest';
import { testStore, type TestStore } from '@test/support/store';

const open: NodePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** The two ends of a real channel: the window's as the preload offers it, the database's as a bare port. */
export function channel(): {
  db: WindowBridge['db'];
  far: NodePort;
  tellWindow(message: FromDatabase): void;
} {
  const { port1: near, port2: far } = new MessageChannel();
  open.push(near, far);
  let listener: (message: FromDatabase) => void = () => undefined;
  const listen: WindowBridge['db']['listen'] = (next) => {
    listener = next;
  };
  near.on('message', (message: FromDatabase) => listener(message));
  return {
    db: { send: (message) => near.postMessage(message), listen },
    far,
    /** As the preload does, from this side of the channel (`reconnected`, `updating`). */
    tellWindow: (message) => listener(message),
  };
}

export interface TestBridge {
  readonly bridge: WindowBridge;
  readonly store: TestStore;
  /** Names of the methods that the window called, in order. */
  readonly calls: string[];
  /** What the window asked main to do. */
  readonly asked: string[];
  /** Sends a menu action, as main does. */
  menu(action: string): void;
  /** Clicks a notification or the tray, and shows a reminder in the window, as main does. */
  opens(target: ReminderTarget): void;
  reminds(reminder: Reminder): void;
  /** What the preload itself tells the window. */
  tellWindow(message: FromDatabase): void;
}

/** The preload's bridge over a real channel to the real engine over a real file; `today` is 2026-11-26. */
export function testBridge(app: Partial<WindowBridge['app']> = {}): TestBridge {
  const store = testStore();
  const { db, far, tellWindow } = channel();
  const calls: string[] = [];
  const asked: string[] = [];
  let menu: (action: string) => void = () => undefined;
  let opens: (target: ReminderTarget) => void = () => undefined;
  let reminds: (reminder: Reminder) => void = () => undefined;

  const served = servePort(
    {
      post: (message) => far.postMessage(message),
      onMessage: (listen) =>
        far.on('message', (message: ToDatabase) => {
          if (message.kind === 'call') calls.push(message.method);
          listen(message);
        }),
      onClose: (listen) => far.on('close', listen),
    },
    () => store.engine,
    () => undefined,
  );
  // The engine announces into the store's list; here it goes to the window as well.
  const { announced } = store;
  const push = announced.push.bind(announced);
  announced.push = (...commits) => {
    for (const topics of commits) served.announce(topics);
    return push(...commits);
  };

  const bridge: WindowBridge = {
    db,
    app: {
      platform: 'linux',
      version: '0.1.0',
      demo: false,
      systemLanguage: 'en',
      fixedZone: 'Europe/Ljubljana',
      dataFolder: '/home/anna/cuepoint',
      fixedToday: '2026-11-26',
      chooseImportFile: async () => null,
      registerDroppedFile: async () => null,
      chooseBackupPlace: async (name) => ({ token: name, name }),
      chooseBackup: async () => null,
      lookIntoBackup: async () => ok(null),
      stopLooking: () => undefined,
      restoreBackup: async () => ok({ kept: null }),
      saveFile: async ({ suggestedName }) => ok(suggestedName),
      savePdf: async ({ suggestedName }) => ok(suggestedName),
      saveFiles: async (files) => {
        asked.push(...files.map(({ suggestedName }) => `save ${suggestedName}`));
        return ok(files.length);
      },
      showSaved: () => asked.push('show saved'),
      close: () => asked.push('close'),
      giveBackMemory: () => asked.push('give back memory'),
      printPdf: async () => ok(new TextEncoder().encode('%PDF-1.7')),
      chooseDocumentFile: async () => null,
      chooseTemplate: async () => null,
      openDocumentFile: async (id) => {
        asked.push(`open file ${id}`);
        return ok(null);
      },
      saveDocumentFile: async ({ suggestedName }) => ok(suggestedName),
      openExternal: async (url) => {
        asked.push(`open ${url}`);
        return ok(null);
      },
      openDataFolder: async () => {
        asked.push('open data folder');
        return ok(null);
      },
      setLanguage: (language) => asked.push(`speak ${language}`),
      onMenu: (listener) => {
        menu = listener;
      },
      onOpen: (listener) => {
        opens = listener;
      },
      onReminder: (listener) => {
        reminds = listener;
      },
      ...app,
    },
  };
  return {
    ...{ bridge, store, calls, asked, menu: (action) => menu(action) },
    ...{ opens: (target) => opens(target), reminds: (reminder) => reminds(reminder), tellWindow },
  };
}
