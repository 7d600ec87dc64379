import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const client = (name: string) => ({ name });

describe('an engine that was just made', () => {
  it('answers what the first picture shows before all other code is there', async () => {
    const { engine } = testStore();
    const answered: string[] = [];
    const ask = async (method: 'search.find' | 'today.open' | 'settings.get', input: object) => {
      const result = await engine.callUnknown(method, input);
      expect(result.ok).toBe(true);
      answered.push(method);
    };
    await Promise.all([
      ask('search.find', { text: 'ana' }),
      ask('settings.get', {}),
      ask('today.open', { today: '2026-11-26' }),
    ]);
    expect(answered).toEqual(['settings.get', 'today.open', 'search.find']);
  });

  it('does what was called meanwhile, in its order, before it is settled', async () => {
    const { engine, store } = testStore();
    const calls = ['Blue', 'Amber', 'Coral'].map((name) => engine.call('clients.create', client(name)));
    await engine.settled();
    const names = store.raw.all<{ name: string }>('SELECT name FROM clients ORDER BY rowid');
    expect(names.map(({ name }) => name)).toEqual(['Blue', 'Amber', 'Coral']);
    expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true);
  });

  it('leaves the processor to the drawing of the first picture before it loads the rest', async () => {
    const { engine } = testStore({ drawingMs: 80 });
    const find = async () => expect((await engine.call('search.find', { text: 'ana' })).ok).toBe(true);
    await engine.call('today.open', { today: '2026-11-26' });
    const drawn = performance.now();
    await find();
    expect(performance.now() - drawn).toBeGreaterThanOrEqual(78);
  });

  it('says what does not fit in a question of the first picture and in any other, and that a name is unknown', async () => {
    const { engine } = testStore();
    const refused = async (method: string, input: unknown) => {
      const result = await engine.callUnknown(method, input);
      return result.ok ? null : result.error;
    };
    const wrongDay = { code: 'invalid-input', detail: { path: 'today' } };
    expect(await refused('today.open', { today: '2026-02-30' })).toMatchObject(wrongDay);
    expect(await refused('cadence.counts', { today: '2026-02-30' })).toMatchObject(wrongDay);
    const unknown = { code: 'invalid-input', detail: { path: 'method', message: 'toString' } };
    expect(await refused('toString', {})).toMatchObject(unknown);
  });
});
