import type { FeatureQueries } from '@db/serve/handlers';
import { waitingPoints } from './waiting';

export const pointQueries: FeatureQueries<'points'> = {
  'points.due': (db, { day, upTo, ...page }) =>
    waitingPoints(db, ON_DAYS, { ...page, from: upTo ? '0000-01-01' : day, day, manager: null }),
};

const ON_DAYS = 'w.due_day BETWEEN :from AND :day AND (w.paused_until IS NULL OR w.paused_until <= :today)';
