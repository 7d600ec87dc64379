import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './build/aliases.ts';
import { inOneByte } from './build/one-byte.ts';

const entry = (file: string): string => resolve(import.meta.dirname, file);

// Both Electrons that this program runs on understand these (see DECISIONS.md).
const NODE = 'node20.18';
const CHROME = 'chrome130';

/** Everything is bundled except what carries a binary. */
const external = ['electron', 'better-sqlite3'];

const TREESHAKE = {
  // Our own modules do nothing by being imported (but entries), so nobody carries what else his neighbours offer.
  moduleSideEffects: [
    { test: /\/(renderer|shared|db|electron)\/.*(?<!main|index|command-line)\.tsx?$/, sideEffects: false },
  ],
  // Schemas are made by pure calls: the window leaves out those that it never parses with.
  manualPureFunctions: ['z'],
};

/** Less to read at the start; names stay, for the log. */
const SHORT = { compress: true, mangle: false, codegen: { removeWhitespace: true } };

/** What main uses of Electron. */
const ELECTRON = [
  ...[
    'app',
    'BrowserWindow',
    'dialog',
    'ipcMain',
    'Menu',
    'MessageChannelMain',
    'nativeImage',
    'nativeTheme',
  ],
  ...['Notification', 'powerMonitor', 'protocol', 'screen', 'session', 'shell', 'Tray', 'utilityProcess'],
  'WebContentsView',
];

/** An `import` of Electron loads all of its parts (50 ms of each start), `require` only those that are asked for. */
const electronInParts = {
  name: 'electron-in-parts',
  enforce: 'pre',
  transform: (code: string) => code.replace(/ from 'electron';/g, " from 'electron-in-parts';"),
  resolveId: (id: string) => (id === 'electron-in-parts' ? `\0${id}` : null),
  load: (id: string) =>
    id === '\0electron-in-parts'
      ? [
          "import { createRequire } from 'node:module';",
          "const electron = /*#__PURE__*/ createRequire(import.meta.url)('electron');",
          ...ELECTRON.map((name) => `export const ${name} = /*#__PURE__*/ (() => electron.${name})();`),
        ].join('\n')
      : null,
} as const;

/** The log is a file on this machine; the way to a server that its library offers loads HTTP and TLS (20 ms of each start). */
const logStaysHere = {
  name: 'log-stays-here',
  enforce: 'pre',
  load: (id: string) =>
    id.endsWith('/electron-log/src/node/transports/remote.js')
      ? 'module.exports = () => Object.assign(() => undefined, { level: false });'
      : null,
} as const;

type Importers = { readonly importers: readonly string[] };
type Find = (id: string) => Importers | null;

/** The modules from which this one is reached without a dynamic `import`, itself included. */
function leadingTo(id: string, find: Find): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(find(at)?.importers ?? []));
  }
  return seen;
}

const [MAIN, DATABASE, LATER] = ['electron/index.ts', 'db/process/index.ts', 'db/serve/dispatch.ts'].map(
  entry,
);

/**
 * Whether a module belongs into the one file that stands behind `from`. Not the database's entry itself, because the command
 * line reads from these files too and must not start the process; not what main needs, or main would run the database; not the
 * text, which `--help` needs alone.
 */
function isBehind(from: string | undefined, id: string, find: Find): boolean {
  if (id === DATABASE || id.includes('/shared/text/')) return false;
  const leading = leadingTo(id, find);
  return from !== undefined && leading.has(from) && !leading.has(MAIN ?? '');
}

/** Whether main begins with a module that others begin with too. Nothing of Electron, which the database would load with it. */
function isCommon(id: string, find: Find): boolean {
  const leading = leadingTo(id, find);
  return (
    id.includes('/shared/') &&
    leading.has(MAIN ?? '') &&
    [...leading].some((one) => !leadingTo(one, find).has(MAIN ?? ''))
  );
}

export default defineConfig({
  main: {
    plugins: [electronInParts, logStaysHere, inOneByte],
    json: { namedExports: false, stringify: true },
    // Its build for Node declares a `require` of its own beside the one that electron-vite adds; nothing else differs here.
    resolve: { alias: { ...aliases, fflate: 'fflate/browser' } },
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: entry('electron/index.ts'), db: entry('db/process/index.ts') },
        external,
        treeshake: TREESHAKE,
        output: {
          minify: SHORT,
          format: 'es',
          // Finding sixty files costs the database's start 30 ms.
          codeSplitting: {
            // What main needs too stays outside, or main would run the database.
            includeDependenciesRecursively: false,
            groups: [
              {
                // Five small files are looked for before main can begin, or one.
                debugName: 'common',
                name: (id, graph) => (isCommon(id, (of) => graph.getModuleInfo(of)) ? 'common' : null),
              },
              {
                // What opens the file and answers the window's first questions,
                debugName: 'db-start',
                tags: ['$initial'],
                name: (id, graph) =>
                  isBehind(DATABASE, id, (of) => graph.getModuleInfo(of)) ? 'db-start' : null,
              },
              {
                // and all else, which is loaded behind them.
                debugName: 'db-later',
                name: (id, graph) =>
                  isBehind(LATER, id, (of) => graph.getModuleInfo(of)) ? 'db-later' : null,
              },
            ],
          },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias: aliases },
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: entry('electron/preload/index.ts') },
        external: ['electron'],
        // A sandboxed preload is loaded as CommonJS, whatever package.json says.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entry('renderer'),
    resolve: { alias: aliases },
    plugins: [react(), inOneByte],
    build: {
      target: CHROME,
      minify: true,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { index: entry('renderer/index.html') },
        treeshake: TREESHAKE,
        // One file for all that the first picture needs.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
});
