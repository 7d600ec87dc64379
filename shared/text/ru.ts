import activities from './ru/activities.json';
import approvals from './ru/approvals.json';
import board from './ru/board.json';
import calendar from './ru/calendar.json';
import cadence from './ru/cadence.json';
import cli from './ru/cli.json';
import client from './ru/client.json';
import clients from './ru/clients.json';
import common from './ru/common.json';
import deal from './ru/deal.json';
import deals from './ru/deals.json';
import documents from './ru/documents.json';
import errors from './ru/errors.json';
import exporting from './ru/export.json';
import frame from './ru/frame.json';
import history from './ru/history.json';
import holidays from './ru/holidays.json';
import importing from './ru/import.json';
import keys from './ru/keys.json';
import leads from './ru/leads.json';
import menu from './ru/menu.json';
import palette from './ru/palette.json';
import occasions from './ru/occasions.json';
import payments from './ru/payments.json';
import permission from './ru/permission.json';
import plan from './ru/plan.json';
import points from './ru/points.json';
import preparation from './ru/preparation.json';
import products from './ru/products.json';
import progress from './ru/progress.json';
import recurrences from './ru/recurrences.json';
import reminders from './ru/reminders.json';
import reports from './ru/reports.json';
import scripts from './ru/scripts.json';
import session from './ru/session.json';
import settings from './ru/settings.json';
import signs from './ru/signs.json';
import surveys from './ru/surveys.json';
import today from './ru/today.json';
import triage from './ru/triage.json';
import undo from './ru/undo.json';
import words from './ru/words.json';

/** The Russian catalogue, one namespace per file. */
export const ru = {
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
