import { z } from 'zod';

/** What a view reads and a command changes. After a commit the touched topics are announced and readers refetch. */
export const TOPICS = [
  'clients',
  'people',
  'products',
  'deals',
  'points', // control points
  'activities',
  'documents', // with their files and templates
  'approvals',
  'payments', // schedule, ledger, refunds
  'preparation',
  'surveys', // responses and cases
  'segments', // cadence by segment
  'occasions', // yearly events and what was let pass
  'scripts',
  'sessions', // call sessions
  'plans', // the week's call plan, its lines and what was taken out
  'settings',
  'imports',
  'history', // the command log: undo, redo, history per record
] as const;
export type Topic = (typeof TOPICS)[number];

export interface QueryDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
  /** A change of any of these makes the answer stale. */
  readonly reads: readonly Topic[];
}

export interface CommandDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly input: I;
  readonly output: O;
  /** Every topic the command may change; after the commit the database announces those of which rows were touched. */
  readonly changes: readonly Topic[];
}

/** Long work: reports progress (0…1 with a phase), can be cancelled; queries go on being answered meanwhile. */
export interface JobDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'job';
  readonly input: I;
  readonly output: O;
  readonly changes: readonly Topic[];
}

export type MethodDef = QueryDef | CommandDef | JobDef;

export const query = <I extends z.ZodType, O extends z.ZodType>(def: {
  input: I;
  output: O;
  reads: readonly Topic[];
}): QueryDef<I, O> => ({ kind: 'query', ...def });

export const command = <I extends z.ZodType, O extends z.ZodType>(def: {
  input: I;
  output: O;
  changes: readonly Topic[];
}): CommandDef<I, O> => ({ kind: 'command', ...def });

export const job = <I extends z.ZodType, O extends z.ZodType>(def: {
  input: I;
  output: O;
  changes: readonly Topic[];
}): JobDef<I, O> => ({ kind: 'job', ...def });

/** A method without input takes this. */
export const nothing = z.strictObject({});
