import type { CommandContext } from '@db/log/command';
import type { ParsedInputOf } from '@shared/contract';
import { CuepointError } from '@shared/errors';
import { clientCadence } from './one';
import { todayOf } from '@db/activities/plan';

/** A client's own days, pause and segment. */
export function setCadence(context: CommandContext, input: ParsedInputOf<'cadence.set'>): { id: string } {
  const { db, label } = context;
  const { clientId: id } = input;
  const client = db.get<{ name: string }>('SELECT name FROM clients WHERE id = ?', [id]);
  if (!client) throw new CuepointError('not-found', { what: 'client', id });
  storeCadence(context, id, input);
  const { own, usual } = clientCadence(db, id, todayOf(context));
  const ideal = own.ideal ?? usual.ideal;
  if (own.maximum !== null && own.maximum < ideal)
    throw new CuepointError('invalid-input', { path: 'maximum', message: `${own.maximum} < ${ideal}` });
  if (own.minimumGap !== null && own.minimumGap > ideal)
    throw new CuepointError('invalid-input', { path: 'minimumGap', message: `${own.minimumGap} > ${ideal}` });
  label({ name: client.name });
  return { id };
}

/** What may be set of a client's cadence; what is not given stays. */
export type CadenceChange = Pick<
  ParsedInputOf<'cadence.set'>,
  'ideal' | 'maximum' | 'minimumGap' | 'paused' | 'segment'
>;

/** Writes only what differs; tells whether anything did. */
export function storeCadence({ db }: CommandContext, id: string, change: CadenceChange): boolean {
  let changed = 0;
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = change[field as keyof CadenceChange];
    if (value !== undefined)
      changed += db.run(`UPDATE clients SET ${column} = :value WHERE id = :id AND ${column} IS NOT :value`, {
        ...{ id, value },
      });
  }
  return changed > 0;
}

const COLUMNS: Readonly<Record<keyof CadenceChange, string>> = {
  ideal: 'cadence_ideal',
  maximum: 'cadence_maximum',
  minimumGap: 'cadence_gap',
  paused: 'cadence_paused',
  segment: 'segment',
};
