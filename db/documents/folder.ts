import { dirname, join } from 'node:path';

/** The folder of documents lies beside the database file. */
export const documentsFolder = (databaseFile: string): string => join(dirname(databaseFile), 'documents');
