import activities from './en/activities.json';
import approvals from './en/approvals.json';
import board from './en/board.json';
import calendar from './en/calendar.json';
import cadence from './en/cadence.json';
import cli from './en/cli.json';
import client from './en/client.json';
import clients from './en/clients.json';
import common from './en/common.json';
import deal from './en/deal.json';
import deals from './en/deals.json';
import documents from './en/documents.json';
import errors from './en/errors.json';
import exporting from './en/export.json';
import frame from './en/frame.json';
import history from './en/history.json';
import holidays from './en/holidays.json';
import importing from './en/import.json';
import keys from './en/keys.json';
import leads from './en/leads.json';
import menu from './en/menu.json';
import palette from './en/palette.json';
import occasions from './en/occasions.json';
import payments from './en/payments.json';
import permission from './en/permission.json';
import plan from './en/plan.json';
import points from './en/points.json';
import preparation from './en/preparation.json';
import products from './en/products.json';
import progress from './en/progress.json';
import recurrences from './en/recurrences.json';
import reminders from './en/reminders.json';
import reports from './en/reports.json';
import scripts from './en/scripts.json';
import session from './en/session.json';
import settings from './en/settings.json';
import signs from './en/signs.json';
import surveys from './en/surveys.json';
import today from './en/today.json';
import triage from './en/triage.json';
import undo from './en/undo.json';
import words from './en/words.json';

/** The English catalogue, one namespace per file. */
export const en = {
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
