/**
 * Who may import what. `of` and `except` match a file's path; `refuses` gets what it imports: a path from the checkout,
 * `npm:package` or `node:module`.
 */
// All of them are pure: no clock, no input, no output.
const SHARED_PACKAGES = [
  'npm:zod',
  'npm:date-fns',
  'npm:@date-fns/tz',
  'npm:i18next',
  'npm:libphonenumber-js',
];
const WINDOW_PACKAGES = /^npm:(react|react-dom|react-i18next|@mantine\/.*|@tanstack\/react.*|zustand)$/;

const room = (target) => target.match(/^(shared|db|renderer|electron|test|build)\//)?.[1];

export const RULES = [
  {
    of: /^shared\//,
    refuses: (target) => room(target) !== 'shared' && !SHARED_PACKAGES.includes(target),
    because: 'shared imports only shared, zod, date-fns, @date-fns/tz, i18next and libphonenumber-js',
  },
  {
    of: /^db\//,
    refuses: (target) => room(target) !== undefined && !['shared', 'db'].includes(room(target)),
    because: 'db imports only shared',
  },
  {
    of: /^db\//,
    refuses: (target) => target === 'npm:electron' || WINDOW_PACKAGES.test(target),
    because: 'db runs without Electron and without a window (the command line, tests)',
  },
  {
    of: /^renderer\//,
    refuses: (target) => room(target) !== undefined && !['shared', 'renderer'].includes(room(target)),
    because: 'renderer imports only shared',
  },
  {
    of: /^renderer\//,
    refuses: (target) =>
      target.startsWith('node:') || ['npm:electron', 'npm:better-sqlite3'].includes(target),
    because: 'the window knows no Node, no Electron and no SQL',
  },
  {
    of: /^electron\//,
    except: /^electron\/cli\//, // the command line is the database without a window
    refuses: (target) => room(target) !== undefined && !['shared', 'electron'].includes(room(target)),
    because: 'electron imports only shared',
  },
  {
    of: /^electron\/cli\//,
    refuses: (target) =>
      !['shared', 'db', undefined].includes(room(target)) &&
      // Writes a file whole or not at all, with Node alone: for the window and the command line alike.
      !/^electron\/(cli\/|written-file(\.ts)?$)/.test(target),
    because: 'the command line imports only shared and db',
  },
  {
    of: /^electron\/cli\//,
    refuses: (target) => target === 'npm:electron',
    because: 'the command line runs in plain Node too',
  },
  {
    of: /^electron\/preload\//,
    refuses: (target) =>
      target.startsWith('node:') ||
      (room(target) === 'electron' && !/^electron\/(preload\/|channels\.ts)/.test(target)),
    because: 'the preload is sandboxed: it has no Node, and main is another process',
  },
];
