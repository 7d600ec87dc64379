import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ChosenFile } from '@shared/contract/transport';
import { fileKind } from '@shared/domain/documents/files';
import { err, ok, type Result } from '@shared/errors';
import { fileFailure } from '@shared/errors/file-reasons';
import { type BrowserWindow, shell } from 'electron';
import type { DatabaseHost } from './database';
import type { UserFiles } from './files';
import { printPage } from './print';
import { pageToPrint } from './window-input';
import { refusal } from './written-file';

/**
 * Files of documents. The window knows them by the id of their record; where they lie is known to the database process
 * only, which gives out copies that it has checked. What is opened is such a copy, so no program can change what is kept.
 */
export class DocumentFiles {
  /** @param opened folder of the copies to look at; those of the last run are taken away */
  constructor(
    private readonly database: Pick<DatabaseHost, 'copyFile'>,
    private readonly files: UserFiles,
    private readonly opened: string,
  ) {
    try {
      rmSync(opened, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A copy that is still open in another program goes at a later start.
    }
  }

  chooseFile(window: BrowserWindow): Promise<ChosenFile | null> {
    return this.files.chooseDocumentFile(window);
  }

  chooseTemplate(window: BrowserWindow): Promise<ChosenFile | null> {
    return this.files.chooseTemplate(window);
  }

  /** Opens a copy in the program that the system has for its kind. */
  async open(id: unknown): Promise<Result<null>> {
    if (typeof id !== 'string') return err('invalid-input', { path: 'id', message: 'an id expected' });
    const folder = await this.newFolder();
    if (!folder.ok) return folder;
    const copied = await this.database.copyFile(id, { folder: folder.value });
    if (!copied.ok) return copied;
    const { path, name } = copied.value;
    // The record could come from another's database; a program is never started.
    if (fileKind(name) === null) return err('document-file-kind', { name });
    const problem = await shell.openPath(path);
    return problem === '' ? ok(null) : err('document-file-unreadable', { name, message: problem });
  }

  /** Saves a copy behind the save dialog. Value null: the user cancelled; else the written file's name. */
  async save(window: BrowserWindow, input: unknown): Promise<Result<string | null>> {
    const file = savedFile(input);
    if (file === null) return err('invalid-input', { path: 'file', message: 'id and name expected' });
    const path = await this.files.askCopyPlace(window, file.suggestedName);
    if (path === null) return ok(null);
    const refused = await refusal(path);
    if (refused) return err('file-not-written', { name: basename(path), ...refused });
    const copied = await this.database.copyFile(file.id, { path });
    return copied.ok ? ok(copied.value.name) : copied;
  }

  /** The page as PDF. */
  async printPdf(input: unknown): Promise<Result<Uint8Array>> {
    const page = pageToPrint(input);
    return page === null
      ? err('invalid-input', { path: 'page', message: 'html and paper expected' })
      : printPage(page).then(ok, (cause: unknown) => notWritten('PDF', cause));
  }

  /** A folder of its own for each copy: two files may have one name. */
  private async newFolder(): Promise<Result<string>> {
    try {
      await mkdir(this.opened, { recursive: true });
      return ok(await mkdtemp(join(this.opened, 'file-')));
    } catch (cause) {
      return notWritten(this.opened, cause);
    }
  }
}

/** A full disk or a folder without rights is told, never a button that waits without end. */
const notWritten = (name: string, cause: unknown): Result<never> =>
  err('file-not-written', { name, ...fileFailure(cause, 'write') });

function savedFile(input: unknown): { id: string; suggestedName: string } | null {
  if (typeof input !== 'object' || input === null || !('id' in input) || !('suggestedName' in input))
    return null;
  const { id, suggestedName } = input;
  return typeof id === 'string' && typeof suggestedName === 'string' ? { id, suggestedName } : null;
}
