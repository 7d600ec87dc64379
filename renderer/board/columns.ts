import type { BoardColumn } from '@shared/contract/board';
import { STAGES } from '@shared/domain/words';

/** The columns in their order: the stages of the process, then the clients between sales. */
export const COLUMNS: readonly BoardColumn[] = [...STAGES, 'between-sales'];
