import {
  createDbClient,
  createQueryClient,
  DbProvider,
  questionKey,
  recallSettings,
  SettingsProvider,
  useSettings,
} from '@renderer/data';
import { askFirst } from '@renderer/frame/firstQuestion';
import type { Settings } from '@shared/contract/settings';
import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { testBridge } from '../support/bridge';
import { install } from '../support/window';

const BUILD = 'app://cuepoint/assets/index-1.js';

function Zone() {
  return <p>zone: {useSettings().zone}</p>;
}

/** A window that was opened on the same profile; `ready` waits for what the database says. */
function open(build = BUILD) {
  const given = testBridge();
  install(given.bridge);
  const cache = createQueryClient();
  recallSettings(cache, build);
  const recalled = cache.getQueryData<Settings>(questionKey('settings.get', {}));
  const client = createDbClient(given.bridge.db);
  const draw = () =>
    render(
      <DbProvider client={client} cache={cache}>
        <SettingsProvider waiting={<p>waiting</p>} failed={({ code }) => <p>failed: {code}</p>}>
          <Zone />
        </SettingsProvider>
      </DbProvider>,
    );
  return { ...given, client, cache, recalled, draw };
}

async function usedIn(zone: string): Promise<void> {
  const { store, draw } = open();
  await store.call('settings.update', { zone });
  const { unmount } = draw();
  await screen.findByText(`zone: ${zone}`);
  unmount();
}

describe('the settings of the last time', () => {
  test('are drawn before the database has answered, and what has changed since is drawn anew', async () => {
    await usedIn('Europe/Ljubljana');
    const next = open();
    await next.store.call('settings.update', { zone: 'Asia/Tokyo' });
    next.draw();
    expect(screen.getByText('zone: Europe/Ljubljana')).toBeTruthy();
    await screen.findByText('zone: Asia/Tokyo');
    expect(open().recalled?.zone).toBe('Asia/Tokyo');
  });

  test('are those of the last change, not of the last start', async () => {
    const { store, draw } = open();
    draw();
    await screen.findByText('zone: UTC');
    await store.call('settings.update', { zone: 'Europe/Moscow' });
    await screen.findByText('zone: Europe/Moscow');
    expect(open().recalled?.zone).toBe('Europe/Moscow');
  });

  test('do not hide that the database cannot be read', async () => {
    await usedIn('Europe/Ljubljana');
    const next = open();
    next.store.close();
    next.draw();
    await screen.findByText(/^failed: /);
    expect(screen.queryByText(/^zone/)).toBeNull();
  });

  test('are asked for before the first drawing without a complaint that nobody hears', async () => {
    await usedIn('Europe/Ljubljana');
    const next = open();
    next.store.close();
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    await askFirst(next.client, next.cache, '/today');
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  test('that find no room are not remembered, and the window goes on', async () => {
    const { store, draw } = open();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    draw();
    await screen.findByText('zone: UTC');
    await store.call('settings.update', { zone: 'Europe/Moscow' });
    await screen.findByText('zone: Europe/Moscow');
    full.mockRestore();
    expect(open().recalled).toBeUndefined();
  });

  test('are left alone when another build remembered them, or when they are no JSON', async () => {
    await usedIn('Europe/Ljubljana');
    expect(open(BUILD).recalled?.zone).toBe('Europe/Ljubljana');
    expect(open('app://cuepoint/assets/index-2.js').recalled).toBeUndefined();
    for (const broken of ['{"build"', 'null', '7', '{}']) {
      localStorage.setItem('cuepoint.settings', broken);
      expect(open().recalled).toBeUndefined();
    }
  });
});
