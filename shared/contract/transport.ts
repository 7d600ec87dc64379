import type { ErrorData, Result } from '@shared/errors';
import type { Topic } from './define';
import type { Reminder, ReminderTarget } from './reminders';
import type { BackupLook, RestoredBackup } from './restoring';

/**
 * What crosses the port between the window and the database process, and the control channel between main and the
 * database process. Only plain data.
 */
export interface Progress {
  /** Part done, 0…1. */
  readonly part: number;
  /** What is being done; the import shows it by the key in `shared/text/<language>/progress.json`. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export type ToDatabase =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromDatabase =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /** Sent by the preload, not by the database: the process ended and a new one answers now. */
  | { readonly kind: 'reconnected' }
  /** Sent by the preload, for the database is deaf meanwhile: this part of an older file is brought to the present schema; null: none is. */
  | { readonly kind: 'updating'; readonly part: number | null };

/** From main to the database process (`process.parentPort`). A `connect` message carries one port. */
export type DatabaseControl =
  | {
      readonly kind: 'open';
      readonly file: string;
      /** IANA zone in place of the system's. Main does not look up the latter: its first use of Intl costs 12 ms of each start. */
      readonly zone?: string;
      /** BCP 47 language of the system, for the settings of a new file. */
      readonly language?: string;
      /** Fill the new file with the small demo data before it is opened. */
      readonly demo?: boolean;
      /** Fixed "today" (`YYYY-MM-DD`) for tests and demo; without it the clock tells. */
      readonly today?: string;
    }
  | { readonly kind: 'connect' }
  /** The user chose this file in a dialog of main (or dropped it): the window may name it by its token only. */
  | { readonly kind: 'file'; readonly token: string; readonly path: string; readonly name: string }
  /** Write a copy of a document's file, checked against its hash: into a folder under its own name, or exactly there. */
  | {
      readonly kind: 'copy-file';
      readonly request: string;
      readonly file: string;
      readonly to: { readonly folder: string } | { readonly path: string };
    }
  /** Tell what this file holds, if it is a whole backup of ours, and what `file` does. For a process that has nothing else to do. */
  | {
      readonly kind: 'look-into-backup';
      readonly path: string;
      readonly file: string;
      /** Whether another process has `file` open. */
      readonly isOpen: boolean;
    }
  /** Before `open`: put this backup in the place of `file`. */
  | { readonly kind: 'restore'; readonly request: string; readonly path: string; readonly file: string }
  | { readonly kind: 'close' };

/** From the database process to main. When opening fails, the process stays and answers every call with `error`. */
export type DatabaseReport =
  /** An older file is being brought to the present schema, before it is opened: the part that is done, 0…1. */
  | { readonly kind: 'updating'; readonly part: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly error: ErrorData }
  | {
      readonly kind: 'copied';
      readonly request: string;
      readonly result: Result<{ path: string; name: string }>;
    }
  | { readonly kind: 'looked'; readonly result: Result<BackupLook> }
  | { readonly kind: 'restored'; readonly request: string; readonly result: Result<RestoredBackup> }
  /** A line for the program's log: slow calls, unexpected errors. */
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'closed' };

/** A file the user chose; the path stays in main and the database process. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

/** A place for a file that the user chose; the path stays in main and the database process. */
export type ChosenPlace = Omit<ChosenFile, 'size'>;

/** A self-contained page to print. */
export interface PrintablePage {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  /** "{page} of {pages}" in the user's language, for the foot of each page beside the document's title. */
  readonly pageOf?: string;
}

/** What the preload offers the window as `window.cuepoint`. */
export interface WindowBridge {
  readonly db: {
    send(message: ToDatabase): void;
    /** One listener; a second call replaces the first. */
    listen(listener: (message: FromDatabase) => void): void;
  };
  readonly app: {
    readonly platform: 'darwin' | 'linux' | 'win32';
    readonly version: string;
    readonly demo: boolean;
    /** BCP 47 language of the system, for the first start. */
    readonly systemLanguage: string;
    /** Folder with the database file, for showing only. */
    readonly dataFolder: string;
    /** Fixed "today" for tests and demo, else null. */
    readonly fixedToday: string | null;
    /** Fixed zone (IANA) in place of the system's, else null. */
    readonly fixedZone: string | null;
    /** Opens the system's dialog for CSV and XLSX; null when the user cancelled. */
    chooseImportFile(): Promise<ChosenFile | null>;
    /** Registers a file that the user dropped on the window. */
    registerDroppedFile(file: File): Promise<ChosenFile | null>;
    /** Asks for the place of a backup (`backup.create` writes it); null when the user cancelled. */
    chooseBackupPlace(suggestedName: string): Promise<ChosenPlace | null>;
    /** Asks for a backup to restore; null when the user cancelled. */
    chooseBackup(): Promise<ChosenPlace | null>;
    /** Looks through the backup that was chosen last, changing nothing; value null when that was stopped. */
    lookIntoBackup(token: string): Promise<Result<BackupLook | null>>;
    stopLooking(): void;
    /**
     * Puts the backup that was looked through last in the place of the present file, which is kept, and starts the database process anew.
     * After a failure everything is as it was before.
     */
    restoreBackup(token: string): Promise<Result<RestoredBackup>>;
    /** Opens the save dialog and writes; null when the user cancelled, else the name of the written file. */
    saveFile(file: { suggestedName: string; bytes: Uint8Array }): Promise<Result<string | null>>;
    /** Prints a self-contained HTML page (no scripts run) to PDF behind the save dialog. */
    savePdf(page: PrintablePage & { suggestedName: string }): Promise<Result<string | null>>;
    /**
     * Asks for a folder and writes several files into it under their own names, pages as PDF; an older file of the same name is replaced.
     * null when the user cancelled, else how many were written.
     */
    saveFiles(
      files: readonly (
        | { readonly suggestedName: string; readonly bytes: Uint8Array }
        | (PrintablePage & { readonly suggestedName: string })
      )[],
    ): Promise<Result<number | null>>;
    /** Shows the file that was saved last in the system's file manager. */
    showSaved(): void;
    /** Prints a page as {@link savePdf} does and gives the bytes, to be attached to a document. */
    printPdf(page: PrintablePage): Promise<Result<Uint8Array>>;
    /** Opens the system's dialog for a file of a document, or for a Word template; null when the user cancelled. */
    chooseDocumentFile(): Promise<ChosenFile | null>;
    chooseTemplate(): Promise<ChosenFile | null>;
    /** Opens a copy of a document's file, by its id and after checking its hash, in the program that the system has for it. */
    openDocumentFile(id: string): Promise<Result<null>>;
    /** Saves a copy of a document's file behind the save dialog; null when the user cancelled. */
    saveDocumentFile(file: { id: string; suggestedName: string }): Promise<Result<string | null>>;
    /** Opens a link whose protocol is https, mailto or tel; refuses everything else. */
    openExternal(url: string): Promise<Result<null>>;
    openDataFolder(): Promise<Result<null>>;
    /** Tells main the language for menus and dialogs. */
    setLanguage(language: string): void;
    /** Goes on with what was to close the window, or to end the program, when the page stopped it. */
    close(): void;
    /** The start is over: gives back what the page keeps of it, such as the sources of its code. For a moment of rest. */
    giveBackMemory(): void;
    /** A menu item or global key chose an action of the window ('undo', 'redo', 'new', 'palette', …). */
    onMenu(listener: (action: string) => void): void;
    /** A notification or the tray was clicked: what it stands for is to be opened. Clicks before the first listener wait for it. */
    onOpen(listener: (target: ReminderTarget) => void): void;
    /** A reminder that the system cannot show. */
    onReminder(listener: (reminder: Reminder) => void): void;
  };
}
