import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './build/aliases.ts';

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

type Importers = { readonly importers: readonly string[] };

/**
 * The chunk of a module that only the database's entry reaches without a dynamic `import`; null for all others, and for the
 * entry itself: the command line reads from this chunk too and must not start the process.
 */
function startOf(id: string, moduleInfo: (id: string) => Importers | null): string | null {
  const [ofMain, ofDatabase] = ['electron/index.ts', 'db/process/index.ts'].map(entry);
  if (id === ofDatabase) return null;
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(moduleInfo(at)?.importers ?? []));
  }
  return ofDatabase !== undefined && seen.has(ofDatabase) && !seen.has(ofMain ?? '') ? 'db-start' : null;
}

export default defineConfig({
  main: {
    plugins: [electronInParts],
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
          // One file for all that the database needs at once: finding sixty costs its start 30 ms.
          codeSplitting: {
            // What main needs too stays outside, or main would run the database.
            includeDependenciesRecursively: false,
            groups: [
              {
                debugName: 'db-start',
                tags: ['$initial'],
                name: (id, graph) => startOf(id, (of) => graph.getModuleInfo(of)),
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
    plugins: [react()],
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
