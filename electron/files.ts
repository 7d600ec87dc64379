import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ChosenFile, ChosenPlace } from '@shared/contract/transport';
import { FILE_KINDS, ownNames } from '@shared/domain/documents/files';
import { err, ok, type Result } from '@shared/errors';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { printPage } from './print';
import type { MenuText } from './text';
import { bytesToSave, pageToSave, type SavedBytes, type SavedPage } from './window-input';
import { safeName, writeWhole } from './written-file';

/** Files of tables, as the import reads them. */
const TABLE_EXTENSIONS: readonly string[] = ['csv', 'tsv', 'txt', 'xlsx'];

/** The files the user chooses. Paths stay here and in the database process; the window knows tokens and names. */
export class UserFiles {
  /** Full path of the file that was written last. */
  private saved: string | null = null;

  constructor(
    private readonly register: (path: string, name: string) => string,
    private readonly text: () => MenuText,
  ) {}

  /** null: the user cancelled. */
  async chooseImportFile(window: BrowserWindow): Promise<ChosenFile | null> {
    const text = this.text();
    return this.choose(window, text.chooseImport, [
      { name: text.tables, extensions: [...TABLE_EXTENSIONS] },
      { name: text.allFiles, extensions: ['*'] },
    ]);
  }

  /** A file for a document. null: the user cancelled. */
  async chooseDocumentFile(window: BrowserWindow): Promise<ChosenFile | null> {
    const text = this.text();
    return this.choose(window, text.chooseDocument, [{ name: text.documents, extensions: [...FILE_KINDS] }]);
  }

  /** A Word file to become a template. null: the user cancelled. */
  async chooseTemplate(window: BrowserWindow): Promise<ChosenFile | null> {
    return this.choose(window, this.text().chooseTemplate, [{ name: 'Word', extensions: ['docx'] }]);
  }

  /** null: nothing that the import could read (a folder, a vanished file, another kind). */
  async registerDroppedFile(path: unknown): Promise<ChosenFile | null> {
    if (typeof path !== 'string') return null;
    if (!TABLE_EXTENSIONS.includes(extname(path).slice(1).toLowerCase())) return null;
    return this.chosen(path);
  }

  /** The place of a copy that the database process writes itself. null: the user cancelled. */
  async chooseBackupPlace(window: BrowserWindow, suggestedName: unknown): Promise<ChosenPlace | null> {
    if (typeof suggestedName !== 'string') return null;
    const path = await this.askWhere(window, suggestedName, this.text().backup);
    return path === null ? null : { token: this.register(path, basename(path)), name: basename(path) };
  }

  /** Value null: the user cancelled; else the written file's name. */
  async save(window: BrowserWindow, input: unknown): Promise<Result<string | null>> {
    const file = bytesToSave(input);
    if (file === null) return err('invalid-input', { path: 'file', message: 'name and bytes expected' });
    const path = await this.askWhere(window, file.suggestedName, this.text().save);
    return path === null ? ok(null) : this.write(path, file);
  }

  /** As {@link save}, for a page that becomes PDF. */
  async savePdf(window: BrowserWindow, input: unknown): Promise<Result<string | null>> {
    const page = pageToSave(input);
    if (page === null)
      return err('invalid-input', { path: 'page', message: 'name, html and paper expected' });
    const path = await this.askWhere(window, page.suggestedName, this.text().savePdf);
    return path === null ? ok(null) : this.write(path, page);
  }

  /** Value null: the user cancelled; else how many files were written into the folder that the user chose. */
  async saveSeveral(window: BrowserWindow, input: unknown): Promise<Result<number | null>> {
    const files = Array.isArray(input) ? input.map((each) => bytesToSave(each) ?? pageToSave(each)) : [];
    if (files.length === 0 || files.includes(null))
      return err('invalid-input', { path: 'files', message: 'files with name and content expected' });
    const choice = await dialog.showOpenDialog(window, {
      title: this.text().save,
      properties: ['openDirectory', 'createDirectory'],
    });
    const folder = choice.filePaths[0];
    if (choice.canceled || folder === undefined) return ok(null);
    const own = ownNames();
    let written = 0;
    for (const file of files) {
      if (file === null) continue;
      const done = await this.write(join(folder, own(safeName(file.suggestedName))), file);
      if (!done.ok) return done;
      written += 1;
    }
    return ok(written);
  }

  /** Shows the file that was saved last where it lies. */
  showSaved(): void {
    if (this.saved !== null) shell.showItemInFolder(this.saved);
  }

  /** Where a copy of a document's file goes. null: the user cancelled. */
  async askCopyPlace(window: BrowserWindow, suggestedName: string): Promise<string | null> {
    return this.askWhere(window, suggestedName, this.text().save);
  }

  private async write(path: string, file: SavedBytes | SavedPage): Promise<Result<string>> {
    const done = await writeWhole(path, () =>
      'bytes' in file ? Promise.resolve(file.bytes) : printPage(file),
    );
    if (done.ok) this.saved = path;
    return done;
  }

  private async choose(
    window: BrowserWindow,
    title: string,
    filters: FileFilter[],
  ): Promise<ChosenFile | null> {
    const choice = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters });
    const path = choice.filePaths[0];
    return choice.canceled || path === undefined ? null : this.chosen(path);
  }

  private async chosen(path: string): Promise<ChosenFile | null> {
    const found = await stat(path).catch(() => null); // gone in the meantime
    if (!found?.isFile()) return null;
    const name = basename(path);
    return { token: this.register(path, name), name, size: found.size };
  }

  private async askWhere(
    window: BrowserWindow,
    suggestedName: string,
    title: string,
  ): Promise<string | null> {
    const name = safeName(suggestedName);
    const extension = extname(name).slice(1);
    const filters = extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [];
    const choice = await dialog.showSaveDialog(window, { title, defaultPath: name, filters });
    return choice.canceled || !choice.filePath ? null : choice.filePath;
  }
}
