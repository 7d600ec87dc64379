import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How the program is packed. `CUEPOINT_ELECTRON` and `CUEPOINT_MODULES` (set by package.mjs) name the fallback Electron of
 * a closed network and its own better-sqlite3: such a package is for tests only.
 */
const fallback = process.env.CUEPOINT_ELECTRON;
const modules = process.env.CUEPOINT_MODULES;

/** Everything is bundled into `out/` except what carries a binary. */
const own = ['out/**', '!out/.built', '!out/node_modules', 'package.json'];
const sqlite = modules
  ? ['!node_modules/**']
  : [
      '!node_modules/node-addon-api', // only for compiling
      '!node_modules/better-sqlite3/{deps,src,binding.gyp,prebuilds/*}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
      'node_modules/better-sqlite3/prebuilds/${platform}*-${arch}.node',
    ];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.cuepoint.Cuepoint',
  productName: 'Cuepoint',
  copyright: 'The Cuepoint authors, MIT License',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: [
    ...own,
    ...sqlite,
    ...(modules ? [{ from: modules, to: 'out/node_modules', filter: ['**/*'] }] : []),
  ],
  asar: true,
  asarUnpack: ['**/better-sqlite3/**'],
  npmRebuild: false, // better-sqlite3 brings its binaries
  ...(fallback ? { electronDist: fallback } : {}),
  // Of a folder electron-builder takes everything, also what starts other programs in development.
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  extraMetadata: { homepage: 'https://cuepoint.invalid' }, // deb wants one
  icon: 'build/icons/icon.png',
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'cuepoint',
    maintainer: 'The Cuepoint authors <authors@cuepoint.invalid>',
    synopsis: 'An offline planner for people who sell and run events',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
  publish: null,
};
