import type { WritableDb } from '@db/connection/sqlite';
import { EXPORT_NAMES, keptOnRename } from '@db/plan/export/names';
import type { FeatureCommands } from '@db/serve/handlers';
import { formerRules, rulesTakenOut } from '@shared/domain/process';
import { isRegionOf } from '@shared/domain/settings/regions';
import { isZone } from '@shared/domain/time/zone';
import { CuepointError } from '@shared/errors';
import type { Settings } from '@shared/contract/settings';
import { afterNewName, carries, renameManager } from './ownName';
import { NAME_TAKEN, readProcess, readSettings } from './read';
import { assertReasonsStay } from './reasons';
import { waivePoints } from './takenOut';

export const settingsCommands: FeatureCommands<'settings'> = {
  'settings.update': ({ db, label }, changed) => {
    if (changed.zone !== undefined && !isZone(changed.zone)) {
      throw new CuepointError('invalid-input', { path: 'zone', message: changed.zone });
    }
    const { workStart, workEnd, country, region } = { ...readSettings(db), ...given(changed) };
    const concernsRegion = changed.country !== undefined || changed.region !== undefined;
    if (concernsRegion && !isRegionOf(country, region))
      throw new CuepointError('unknown-region', { region, country });
    if (workStart >= workEnd)
      throw new CuepointError('invalid-input', { path: 'workEnd', message: `${workStart}–${workEnd}` });
    const names = changed.me === undefined ? {} : afterNewName(db, changed.me);
    const entries = Object.entries({ ...names, ...given(changed) });
    for (const [id, value] of entries) store(db, id, value);
    label({
      fields: entries.flatMap(([id]) => (id === NAME_TAKEN ? [] : [id])).join(', '),
    });
    return readSettings(db);
  },
  'settings.renameMe': ({ db, label }) => {
    const { me: to, formerNames } = readSettings(db);
    if (to === '' || formerNames.length === 0)
      throw new CuepointError('invalid-input', { path: 'me', message: 'no name to rename' });
    for (const from of formerNames) {
      store(db, EXPORT_NAMES, keptOnRename(db, { from, to, taken: carries(db, to) }));
      renameManager(db, { from, to });
    }
    store(db, 'formerNames', []);
    store(db, NAME_TAKEN, false); // both are one from now on
    label({ from: formerNames.join(', '), to });
    return readSettings(db);
  },
  'settings.updateProcess': ({ db }, { process, waive }) => {
    const before = readProcess(db);
    assertReasonsStay(db, before, process);
    store(db, 'process', { ...process, formerRules: formerRules(before, process) });
    if (waive) waivePoints(db, rulesTakenOut(before, process));
    return readProcess(db);
  },
};

/** Only what is really given. */
const given = (changed: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));

function store(db: WritableDb, id: string, value: unknown): void {
  db.one(
    'INSERT INTO settings (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
    [id, JSON.stringify(value)],
  );
}
