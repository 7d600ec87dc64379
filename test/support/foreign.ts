import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Other people's programs that read what ours writes. Where one is not installed its tests are skipped. */

const runs = (program: string, args: readonly string[]): boolean => {
  try {
    execFileSync(program, [...args], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false; // not installed, or without what it needs
  }
};

const first = (candidates: readonly string[], args: readonly string[]): string | null =>
  candidates.find((program) => runs(program, args)) ?? null;

/** A calendar of the terminal (khal.readthedocs.io). */
export const KHAL = first(['khal'], ['--version']);
/** Python with the module icalendar (icalendar.readthedocs.io). */
export const PYTHON = first(['python3', '/usr/bin/python3'], ['-c', 'import icalendar']);
export const OFFICE = first(['soffice', 'libreoffice'], ['--version']);
export const PDFTOTEXT = first(['pdftotext'], ['-v']);

/** A calendar of khal's own in a fresh folder. */
export function khalCalendar() {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-khal-'));
  const config = join(folder, 'config');
  mkdirSync(join(folder, 'work'));
  writeFileSync(
    config,
    `[calendars]\n[[work]]\npath = ${join(folder, 'work')}\n[locale]\nlocal_timezone = Europe/Ljubljana\ndefault_timezone = Europe/Ljubljana
timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M
[sqlite]\npath = ${join(folder, 'khal.db')}\n[default]\ndefault_calendar = work\n`,
  );
  const khal = (...args: string[]): string =>
    execFileSync(KHAL ?? 'khal', ['-c', config, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      timeout: 60_000,
    });
  return {
    /** Takes the file in as a user would, without questions. */
    take(ics: string): void {
      const file = join(folder, 'in.ics');
      writeFileSync(file, ics);
      khal('import', '--batch', file);
    },
    /** Its events in a span of days, each as `day time title [status]`. */
    events: (from: string, to: string): string[] =>
      khal('list', '--format', '{start-date} {start-time} {title} {cancelled}', '--day-format', '', from, to)
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
    /** How many events it keeps, one file each. */
    kept: (): number => readdirSync(join(folder, 'work')).length,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What Python's icalendar makes of a file: its events as plain values. */
export function icalendarEvents(ics: string): {
  uid: string;
  sequence: number;
  status: string;
  start: string;
  end: string;
  summary: string;
  description: string;
}[] {
  const script = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([{
  "uid": str(e["UID"]), "sequence": int(e["SEQUENCE"]), "status": str(e["STATUS"]),
  "start": e["DTSTART"].dt.isoformat(), "end": e["DTEND"].dt.isoformat(),
  "summary": str(e["SUMMARY"]), "description": str(e.get("DESCRIPTION", "")),
} for e in calendar.walk("VEVENT")]))`;
  return JSON.parse(execFileSync(PYTHON ?? 'python3', ['-c', script], { input: ics, encoding: 'utf8' }));
}

/**
 * Opens a file in LibreOffice without a window and saves its sheets as CSV, one text a sheet, as the cells look. A CSV is read in
 * a language (Windows number: 1033 English, 1049 Russian, 1060 Slovenian), which decides what is taken for a number or a day, as in Excel.
 */
export function officeSheets(
  name: string,
  bytes: Uint8Array,
  { csvDelimiter = ',', csvLanguage = 1033 } = {},
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-office-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const isCsv = name.endsWith('.csv');
    const infilter = isCsv
      ? [`--infilter=CSV:${csvDelimiter.charCodeAt(0)},34,76,1,,${csvLanguage},false,true,false`]
      : [];
    execFileSync(
      OFFICE ?? 'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...infilter,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        join(folder, 'out'),
        file,
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    const stem = basename(name).replace(/\.[^.]+$/, '');
    return readdirSync(join(folder, 'out'))
      .filter((each) => each.startsWith(stem))
      .map((each) => readFileSync(join(folder, 'out', each), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
