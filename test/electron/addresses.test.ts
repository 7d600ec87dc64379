import { join } from 'node:path';
import { externalAddress, fileFor, isLocal, isOwnPage } from '@electron/addresses';
import { describe, expect, it } from 'vitest';

const folder = join('/program', 'out', 'renderer');
const devServer = 'http://localhost:5173';

describe('files of the window', () => {
  it('are found below the folder', () => {
    expect(fileFor('app://cuepoint/', folder)).toBe(join(folder, 'index.html'));
    expect(fileFor('app://cuepoint/assets/index-1.js?v=1#top', folder)).toBe(
      join(folder, 'assets', 'index-1.js'),
    );
  });

  it.each([
    'app://cuepoint/..%2f..%2fmain%2findex.js',
    'app://cuepoint/..%5cmain%5cindex.js',
    'app://cuepoint/assets/%00.js',
    'app://cuepoint/%E0%A4%A.js',
    'app://other/index.html',
    'file:///program/out/renderer/index.html',
    'app://cuepoint/secret.sqlite',
    'not an address',
  ])('%s names none', (address) => {
    expect(fileFor(address, folder)).toBeNull();
  });

  it.each(['app://cuepoint/../main/index.js', 'app://cuepoint/%2e%2e/main/index.js'])(
    '%s stays inside',
    (address) => {
      expect(fileFor(address, folder)).toBe(join(folder, 'main', 'index.js'));
    },
  );

  it('are not those of a folder with a longer name', () => {
    expect(fileFor('app://cuepoint/..%2frenderer-old%2findex.html', folder)).toBeNull();
  });
});

describe('the own page', () => {
  it('is the built one, and the development server only with hot reload', () => {
    expect(isOwnPage('app://cuepoint/index.html', null)).toBe(true);
    expect(isOwnPage('http://localhost:5173/', devServer)).toBe(true);
    expect(isOwnPage('http://localhost:5173/', null)).toBe(false);
  });

  it.each(['app://cuepoint.example/', 'https://cuepoint/', 'about:blank', '', 'data:text/html,x'])(
    'is not %s',
    (address) => {
      expect(isOwnPage(address, devServer)).toBe(false);
    },
  );
});

describe('what a page may load', () => {
  it.each(['app://cuepoint/a.js', 'data:image/png;base64,AA', 'blob:app://cuepoint/1'])('%s', (address) => {
    expect(isLocal(address, null)).toBe(true);
  });

  it.each(['https://example.org/', 'http://localhost:5173/', 'ws://localhost:1/', 'file:///etc/passwd'])(
    'not %s',
    (address) => {
      expect(isLocal(address, null)).toBe(false);
    },
  );

  it('the socket of hot reload', () => {
    expect(isLocal('ws://localhost:5173/?token=1', devServer)).toBe(true);
  });
});

describe('links to the outside', () => {
  it.each(['https://example.org/a?b=c', 'mailto:anna@example.org', 'tel:+38640123456'])(
    '%s is opened',
    (link) => {
      expect(externalAddress(link)).toBe(link);
    },
  );

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://bank.example@evil.example/',
    'app://cuepoint/',
    ' ',
    `https://example.org/${'a'.repeat(2000)}`,
    42,
    null,
  ])('%s is not', (link) => {
    expect(externalAddress(link)).toBeNull();
  });
});
