import type { Channel } from '@electron/channels';
import { Doors, senderCheck } from '@electron/sender';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What main listens to, by channel. */
const listening = vi.hoisted(() => new Map<string, (event: unknown, input: unknown) => unknown>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: () => unknown) => listening.set(channel, listener),
    on: (channel: string, listener: () => unknown) => listening.set(channel, listener),
  },
}));

const PAGE = 'app://cuepoint/index.html';
const DEV = 'http://localhost:5173';

/** A message of a frame that shows `url`: of the window's main frame unless said otherwise. */
function message({ url = PAGE, inner = false, gone = false } = {}) {
  const mainFrame = { url: PAGE };
  const frame = inner ? { url } : Object.assign(mainFrame, { url });
  const sender = { mainFrame } as unknown as WebContents;
  return { sender, senderFrame: gone ? null : frame } as unknown as IpcMainInvokeEvent;
}

describe('a sender', () => {
  it('is heard from the main frame of our window, showing our page', () => {
    expect(senderCheck(() => true, null)(message())).toBe(true);
    expect(senderCheck(() => true, DEV)(message({ url: `${DEV}/` }))).toBe(true);
  });

  it.each([
    ['a frame within the page', message({ inner: true })],
    ['a frame within the page with the address of ours', message({ inner: true, url: PAGE })],
    ['a frame that is gone', message({ gone: true })],
    ['another page in our window', message({ url: 'https://example.org/' })],
    ['a file in our window', message({ url: 'file:///index.html' })],
    ['the development server of a built program', message({ url: `${DEV}/` })],
  ])('is not %s', (_, event) => {
    expect(senderCheck(() => true, null)(event)).toBe(false);
  });

  it('is not another window, though it shows our page', () => {
    const ours = message();
    const check = senderCheck((contents) => contents === ours.sender, null);
    expect(check(ours)).toBe(true);
    expect(check(message())).toBe(false);
  });
});

describe('a door', () => {
  const channel: Channel = 'open:external';
  beforeEach(() => listening.clear());

  it.each(['answer', 'take'] as const)(
    'hands on what our page says, and nothing of a stranger: %s',
    (way) => {
      const [heard, refused] = [vi.fn(() => 'done'), vi.fn()];
      const doors = new Doors(({ senderFrame }) => senderFrame?.url === PAGE, refused);
      doors[way](channel, heard);
      const say = (url: string) => listening.get(channel)?.(message({ url }), 'a link');
      if (way === 'answer') expect(() => say('https://example.org/')).toThrow('refused');
      else expect(say('https://example.org/')).toBeUndefined();
      expect(heard).not.toHaveBeenCalled();
      expect(refused).toHaveBeenCalledWith(channel, 'https://example.org/');
      const answer = say(PAGE);
      expect(heard).toHaveBeenCalledWith('a link', expect.anything());
      expect(refused).toHaveBeenCalledTimes(1);
      if (way === 'answer') expect(answer).toBe('done');
    },
  );
});
