import type { RestoredBackup } from '@shared/contract/restoring';
import type { DatabaseControl, DatabaseReport } from '@shared/contract/transport';
import { err, type Result } from '@shared/errors';
import { MessageChannelMain, type UtilityProcess, type WebContents } from 'electron';
import { Awaited } from './awaited';
import { endOf } from './database-end';
import type { DatabaseLine } from './database-line';
import { forkDatabase } from './database-process';
import { DatabaseWindows } from './database-windows';
import type { Log } from './log';
import { restartDelay } from './restart';

type OpenMessage = Extract<DatabaseControl, { kind: 'open' }>;
type FileMessage = Extract<DatabaseControl, { kind: 'file' }>;
type RestoreMessage = Extract<DatabaseControl, { kind: 'restore' }>;
type CopyTo = Extract<DatabaseControl, { kind: 'copy-file' }>['to'];
/** Where the copy lies and what it is called. */
type CopiedFile = { readonly path: string; readonly name: string };

/**
 * Looks after the database process: starts it, hands each window a port to it, starts it again when it ends unasked, and
 * closes it on quit. Main itself never sees the data. When the process cannot be kept alive, windows are told so
 * (`gone`) and the next page that asks for a port starts it anew.
 */
export class DatabaseHost {
  private child: UtilityProcess | null = null;
  private readonly windows = new DatabaseWindows();
  private readonly files: FileMessage[] = [];
  private readonly ends: number[] = [];
  /** Copies that were asked for and are not answered yet. */
  private readonly copies = new Awaited<CopiedFile>();
  private readonly restores = new Awaited<RestoredBackup>();
  /** What the next process is to do before it opens the file; the present one is being closed for it. */
  private restoring: RestoreMessage | null = null;
  private opened: OpenMessage;
  /** Whether the process has the file open. */
  private hasOpened = false;
  private closing = false;
  private line: DatabaseLine | null = null;

  constructor(
    private readonly entry: string,
    open: OpenMessage,
    private readonly log: Log,
  ) {
    this.opened = open;
  }

  get file(): string {
    return this.opened.file;
  }

  /** Whether the file is open; false as well where it could not be opened. */
  get isOpen(): boolean {
    return this.hasOpened;
  }

  /** `language` (BCP 47) is known only when Electron is ready; a restart goes on with it. */
  start(language?: string): void {
    if (language !== undefined) this.opened = { ...this.opened, language };
    const child = forkDatabase(this.entry);
    this.child = child;
    child.on('message', (report: DatabaseReport) => this.heard(report));
    child.once('exit', (code) => this.ended(child, code));
    if (this.restoring) this.tell(this.restoring);
    this.restoring = null;
    this.tell(this.opened);
    for (const file of this.files) this.tell(file);
    this.windows.sendPorts(child);
    this.sendLine();
  }

  /** Gives main itself a line, and a new port to it whenever the process was started again. */
  talkTo(line: DatabaseLine): void {
    this.line = line;
    this.sendLine();
  }

  /** Gives the page one port, however often it asks; after a restart of the process it gets a new one without asking. */
  connect(window: WebContents, page: string): void {
    if (!this.windows.add(window, page)) return;
    if (this.child) this.windows.sendPort(this.child, window);
    else if (!this.closing && restartDelay(this.ends) === null) this.startAnew();
  }

  /** The window may name this file from now on, by the returned token only. */
  registerFile(path: string, name: string): string {
    const message: FileMessage = { kind: 'file', token: crypto.randomUUID(), path, name };
    this.files.push(message);
    this.tell(message);
    return message.token;
  }

  /**
   * Has the process write a checked copy of a document's file, known by its id. A process that ends meanwhile gives
   * `db-restarted`.
   */
  copyFile(file: string, to: CopyTo): Promise<Result<CopiedFile>> {
    if (!this.child) return Promise.resolve(err('db-restarted'));
    return this.copies.ask((request) => this.tell({ kind: 'copy-file', request, file, to }));
  }

  /** Ends the process; the next one puts this backup in the place of the file and opens it. Windows then get a new port. */
  restoreBackup(path: string): Promise<Result<RestoredBackup>> {
    // Another one that began would end the process in the middle of this.
    if (this.closing || this.restoring || this.restores.isAwaited)
      return Promise.resolve(err('db-restarted'));
    return this.restores.ask((request) => {
      this.restoring = { kind: 'restore', request, path, file: this.opened.file };
      if (this.child) void this.end(this.child);
      else this.startAnew();
    });
  }

  /** Resolves when the process has closed the file and ended, a restore that it is at included; ends it by force when it takes too long. */
  close(): Promise<void> {
    this.closing = true;
    return this.child ? this.end(this.child) : Promise.resolve();
  }

  private end(child: UtilityProcess): Promise<void> {
    const ended = endOf(child, () => this.restoring === null && this.restores.isAwaited, this.log);
    this.line?.hangUp();
    this.tell({ kind: 'close' });
    return ended;
  }

  private tell(message: DatabaseControl): void {
    this.child?.postMessage(message);
  }

  private sendLine(): void {
    if (!this.child || !this.line) return;
    const { port1, port2 } = new MessageChannelMain();
    this.child.postMessage({ kind: 'connect' } satisfies DatabaseControl, [port1]);
    this.line.attach(port2);
  }

  private heard(report: DatabaseReport): void {
    if (report.kind === 'updating') this.windows.tellUpdating(report.part);
    if (report.kind === 'opened' || report.kind === 'failed') this.windows.tellUpdating(null);
    if (report.kind === 'opened') {
      this.hasOpened = true;
      this.log.info('database: opened');
      // A restarted process finds the demo data that the first one wrote.
      this.opened = { ...this.opened, demo: false };
    }
    if (report.kind === 'failed') this.log.error(`database: not opened: ${JSON.stringify(report.error)}`);
    if (report.kind === 'copied') {
      this.copies.answer(report.request, report.result);
    }
    if (report.kind === 'restored') this.restores.answer(report.request, report.result);
    if (report.kind === 'log') this.log.warn(`database: ${report.line}`);
    if (report.kind === 'closed') this.child?.kill();
  }

  private ended(child: UtilityProcess, code: number): void {
    if (this.child === child) this.child = null;
    this.hasOpened = false;
    this.windows.tellUpdating(null);
    this.copies.drop();
    this.line?.detach();
    if (this.restoring && !this.closing) {
      this.start();
      return;
    }
    this.restores.drop();
    if (this.closing) return;
    this.ends.push(Date.now());
    const delay = restartDelay(this.ends);
    this.log.error(`database: process ended with exit code ${code}; next start: ${delay ?? 'never'}`);
    if (delay === null) this.giveUp(code);
    else setTimeout(() => this.restart(), delay);
  }

  private restart(): void {
    if (!this.closing && !this.child) this.start();
  }

  private startAnew(): void {
    this.ends.length = 0;
    this.start();
  }

  private giveUp(code: number): void {
    this.windows.tellGone(err('db-failed', { message: `exit code ${code}` }).error);
  }
}
