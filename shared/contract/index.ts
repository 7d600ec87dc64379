import type { z } from 'zod';
import { activities } from './activities';
import { app } from './app';
import { approvals } from './approvals';
import { backup } from './backup';
import { board } from './board';
import { cadence } from './cadence';
import { calendar } from './calendar';
import { clients } from './clients';
import { deals } from './deals';
import type { CommandDef, JobDef, MethodDef, QueryDef } from './define';
import { documents } from './documents';
import { history } from './history';
import { importing } from './import';
import { leads } from './leads';
import { occasions } from './occasions';
import { payments } from './payments';
import { people } from './people';
import { permissions } from './permissions';
import { plan } from './plan';
import { planExport } from './planExport';
import { points } from './points';
import { preparation } from './preparation';
import { products } from './products';
import { reminders } from './reminders';
import { reports } from './reports';
import { recurrences } from './recurrences';
import { scripts } from './scripts';
import { search } from './search';
import { sessions } from './sessions';
import { settings } from './settings';
import { segments } from './segments';
import { surveys } from './surveys';
import { today } from './today';
import { triage } from './triage';

/** The one list of everything the window may ask of the database. Both sides' types are derived from it. */
export const contract = {
  ...settings,
  ...today,
  ...board,
  ...app,
  ...history,
  ...products,
  ...clients,
  ...people,
  ...permissions,
  ...deals,
  ...documents,
  ...points,
  ...approvals,
  ...preparation,
  ...activities,
  ...recurrences,
  ...reports,
  ...triage,
  ...calendar,
  ...cadence,
  ...segments,
  ...occasions,
  ...payments,
  ...plan,
  ...planExport,
  ...search,
  ...importing,
  ...backup,
  ...surveys,
  ...leads,
  ...scripts,
  ...sessions,
  ...reminders,
} as const satisfies Record<string, MethodDef>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type QueryName = { [M in MethodName]: Contract[M] extends QueryDef ? M : never }[MethodName];
export type CommandName = { [M in MethodName]: Contract[M] extends CommandDef ? M : never }[MethodName];
export type JobName = { [M in MethodName]: Contract[M] extends JobDef ? M : never }[MethodName];

/** What a caller passes (defaults may be left out). */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a handler receives after parsing. */
export type ParsedInputOf<M extends MethodName> = z.output<Contract[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;
