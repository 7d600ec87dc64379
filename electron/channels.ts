/** Names of what passes between the preload and main. Nothing else does: data goes through the database's port. */
export const CHANNELS = {
  /** preload → main: this page, by its own id, wants a port to the database. */
  connect: 'database:connect',
  /** main → preload: carries one MessagePort to the database process that runs now. */
  port: 'database:port',
  /** main → preload: the database process ended again and again and is not started any more; carries ErrorData. */
  gone: 'database:gone',
  /** main → preload: which part of an older file has the present schema, 0…1, while it is brought to it; null when that is over. */
  updating: 'database:updating',
  chooseImportFile: 'files:choose-import',
  registerDroppedFile: 'files:dropped',
  chooseBackupPlace: 'files:choose-backup',
  chooseBackup: 'backups:choose',
  lookIntoBackup: 'backups:look',
  stopLooking: 'backups:stop-looking',
  restoreBackup: 'backups:restore',
  saveFile: 'files:save',
  savePdf: 'files:save-pdf',
  saveFiles: 'files:save-several',
  showSaved: 'files:show-saved',
  printPdf: 'documents:print-pdf',
  chooseDocumentFile: 'documents:choose-file',
  chooseTemplate: 'documents:choose-template',
  openDocumentFile: 'documents:open-file',
  saveDocumentFile: 'documents:save-file',
  openExternal: 'open:external',
  openDataFolder: 'open:data-folder',
  setLanguage: 'app:language',
  /** preload → main: what the page stopped may close the window. */
  close: 'app:close',
  /** main → preload: a menu item was chosen; carries the action's name. */
  menu: 'app:menu',
  /** main → preload: a notification or the tray was clicked, or a reminder is shown in the window itself. */
  openTarget: 'reminders:open',
  reminder: 'reminders:show',
  /** preload → main: undo or redo inside the text field that has the focus. */
  editText: 'app:edit-text',
} as const;

export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS];

/** What main tells the preload at its start, as one JSON argument with this prefix. */
export const FACTS_ARGUMENT = '--cuepoint-facts=';

export interface WindowFacts {
  readonly version: string;
  readonly demo: boolean;
  readonly systemLanguage: string;
  readonly dataFolder: string;
  readonly fixedToday: string | null;
  readonly fixedZone: string | null;
}
