import activities from './sl/activities.json';
import approvals from './sl/approvals.json';
import board from './sl/board.json';
import calendar from './sl/calendar.json';
import cadence from './sl/cadence.json';
import cli from './sl/cli.json';
import client from './sl/client.json';
import clients from './sl/clients.json';
import common from './sl/common.json';
import deal from './sl/deal.json';
import deals from './sl/deals.json';
import documents from './sl/documents.json';
import errors from './sl/errors.json';
import exporting from './sl/export.json';
import frame from './sl/frame.json';
import history from './sl/history.json';
import holidays from './sl/holidays.json';
import importing from './sl/import.json';
import keys from './sl/keys.json';
import leads from './sl/leads.json';
import menu from './sl/menu.json';
import palette from './sl/palette.json';
import occasions from './sl/occasions.json';
import payments from './sl/payments.json';
import permission from './sl/permission.json';
import plan from './sl/plan.json';
import points from './sl/points.json';
import preparation from './sl/preparation.json';
import products from './sl/products.json';
import progress from './sl/progress.json';
import recurrences from './sl/recurrences.json';
import reminders from './sl/reminders.json';
import reports from './sl/reports.json';
import scripts from './sl/scripts.json';
import session from './sl/session.json';
import settings from './sl/settings.json';
import signs from './sl/signs.json';
import surveys from './sl/surveys.json';
import today from './sl/today.json';
import triage from './sl/triage.json';
import undo from './sl/undo.json';
import words from './sl/words.json';

/** The Slovenian catalogue, one namespace per file. */
export const sl = {
  common,
  frame,
  documents,
  errors,
  signs,
  words,
  keys,
  palette,
  undo,
  progress,
  settings,
  today,
  triage,
  board,
  clients,
  client,
  deal,
  deals,
  calendar,
  cadence,
  occasions,
  holidays,
  permission,
  recurrences,
  plan,
  import: importing,
  activities,
  products,
  export: exporting,
  cli,
  menu,
  history,
  points,
  payments,
  approvals,
  preparation,
  surveys,
  leads,
  reminders,
  reports,
  scripts,
  session,
} as const;
