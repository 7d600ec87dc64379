import type { CommandContext } from '@db/log/command';
import type { Step } from '../steps';
import type { Bulk } from './bulk';

/** What steps are stored with. */
export interface StoreContext extends CommandContext {
  readonly rows: Bulk;
}

/** The step of one kind. */
export type StepOf<D extends Step['do']> = Extract<Step, { do: D }>;

/** An external id and the source it is of; without an id both are absent. */
export const sourceOf = (externalId: string | undefined, scope: string): [string | null, string | null] =>
  externalId === undefined ? [null, null] : [scope, externalId];
