/** What a file of Cuepoint holds, told before it takes the place of another one or gives up its own. What lies in the trash is not counted. */
export interface FileFacts {
  /** Size of the file. */
  readonly bytes: number;
  /** Instant (ISO 8601) of the last change that the file knows of; null for a new one. */
  readonly changedAt: string | null;
  readonly clients: number;
  readonly deals: number;
  readonly activities: number;
}

/** A backup that was looked through and can be restored, beside what it would replace; null where the present file cannot be read. */
export interface BackupLook {
  readonly backup: FileFacts;
  readonly present: FileFacts | null;
}

/** The same of a file that the user chose, with its name; the path stays in main. */
export interface ChosenBackup extends BackupLook {
  readonly token: string;
  readonly name: string;
}

export interface RestoredBackup {
  /** Name under which the replaced file lies in the data folder; null when there was none. */
  readonly kept: string | null;
}
