import { FIGURES, PERIODS } from '@shared/domain/reports';
import { SLOTS } from '@shared/domain/planner/settings';
import { z } from 'zod';
import { job, query } from './define';
import {
  zActivityKind,
  zActivityStatus,
  zDay,
  zFile,
  zId,
  zMoney,
  zPage,
  zResult,
  zStage,
  zTime,
  zZone,
} from './values';

const zSlots = z.object({ calls: z.int(), meetings: z.int() });
const zClosed = z.object({
  count: z.int(),
  /** By currency, never added up; deals without an amount are counted only. */
  sums: z.array(zMoney),
});

/** What one manager did in a span of days, or all of them together. */
export const zFigures = z.object({
  /**
   * Contacts that stood in the plan of these days: planned for them still, done, or put off from one of them to another time. Contacts that
   * were entered only when they were over, and cancelled ones, were never planned.
   */
  planned: zSlots,
  /** Those of the planned that are done, on whatever day. */
  kept: zSlots,
  /** Contacts done on these days, planned or not. */
  done: zSlots,
  /** Of the done those in which both sides took part (`product.md` §3.6). */
  reached: z.int(),
  /** The done by result; '' for those without. */
  results: z.record(z.string(), z.int()),
  /** Contacts that somebody put off from one of these days to a later one, each counted once. */
  putOff: z.int(),
  /** Clients known since one of these days. */
  newClients: z.int(),
  /** Stages entered by a step forward, and by a step back; several of one deal count each. */
  forward: z.int(),
  back: z.int(),
  /** Deals closed on these days. */
  won: zClosed,
  lost: zClosed,
});
export type Figures = z.infer<typeof zFigures>;

/** How things stand today, whatever the span. */
export const zStanding = z.object({
  /** Planned contacts of earlier days that are not done. */
  overdue: z.int(),
  /** Clients, not ended, whom nobody will contact. */
  withoutNext: z.int(),
});

const zSpan = z.object({ from: zDay, to: zDay });
const input = z.object({
  period: z.enum(PERIODS),
  /** A day of the period. */
  day: zDay,
  today: zDay,
  /** Only this manager's; '' for what is nobody's. */
  manager: z.string().optional(),
});

export const zReport = z.object({
  span: zSpan,
  /** What it is compared with: the week before, or the working day before. */
  before: zSpan,
  /** By name, those with any figure; contacts and deals count for their own manager, clients for theirs. */
  managers: z.array(z.object({ manager: z.string(), now: zFigures, before: zFigures, standing: zStanding })),
  total: z.object({ now: zFigures, before: zFigures, standing: zStanding }),
});
export type Report = z.infer<typeof zReport>;

/** One record behind a figure. */
export const zReportRow = z.object({
  /** Of the contact, the client or the deal; not unique where one deal moved twice. */
  id: z.string(),
  clientId: zId,
  client: z.string(),
  dealId: zId.nullable(),
  deal: z.string(),
  manager: z.string(),
  /** The day it was planned for, done, put off from, closed, entered; null for a client without a next contact. */
  day: zDay.nullable(),
  time: zTime.nullable(),
  /** Of the time. */
  zone: zZone.nullable(),
  /** The day it was put off to. */
  to: zDay.nullable(),
  kind: zActivityKind.nullable(),
  status: zActivityStatus.nullable(),
  result: zResult.nullable(),
  /** Purpose of a contact, lost reason of a deal. */
  text: z.string(),
  /** The stage that was entered. */
  stage: zStage.nullable(),
  money: zMoney.nullable(),
});
export type ReportRow = z.infer<typeof zReportRow>;

/** The daily and weekly report of managers (`product.md` §6). */
export const reports = {
  'reports.period': query({
    input,
    output: zReport,
    reads: ['activities', 'clients', 'deals', 'settings', 'history'],
  }),
  /** The records behind a figure, in order of their days. `result` narrows the done, `slot` contacts of any figure. */
  'reports.list': query({
    input: z.object({
      ...zSpan.shape,
      today: zDay,
      manager: z.string().optional(),
      figure: z.enum(FIGURES),
      slot: z.enum(SLOTS).optional(),
      result: zResult.or(z.literal('')).optional(),
      ...zPage,
    }),
    output: z.object({ rows: z.array(zReportRow) }),
    reads: ['activities', 'clients', 'deals', 'settings', 'history'],
  }),
  /** The report as a file; 'print' is a self-contained HTML page for the PDF. */
  'reports.export': job({
    input: input.extend({ format: z.enum(['json', 'csv', 'xlsx', 'print']) }),
    output: zFile,
    changes: [],
  }),
};
