import { foundation } from './0001-foundation';
import { sale } from './0002-sale';
import { planner } from './0003-planner';
import { keptAnswers } from './0004-kept-answers';
import { listRows } from './0005-list-rows';
import { fewerPlaces } from './0006-fewer-places';
import { otherClocks } from './0007-other-clocks';
import type { Migration } from './migration';

/** Every migration, in order; versions count from 1 without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  sale,
  planner,
  keptAnswers,
  listRows,
  fewerPlaces,
  otherClocks,
];
