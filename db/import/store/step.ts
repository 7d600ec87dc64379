import type { Step } from '../steps';

/** The step of one kind. */
export type StepOf<D extends Step['do']> = Extract<Step, { do: D }>;

/** An external id and the source it is of; without an id both are absent. */
export const sourceOf = (externalId: string | undefined, scope: string): [string | null, string | null] =>
  externalId === undefined ? [null, null] : [scope, externalId];
