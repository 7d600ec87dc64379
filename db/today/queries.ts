import type { FeatureQueries } from '@db/serve/handlers';
import { countActivities, daysAhead, justDone, listActivities } from './activities';
import { nearOf } from './away';
import { clientsWithoutNext, countWithoutNext } from './clients';
import { countPoints, listPoints } from './points';

export const todayQueries: FeatureQueries<'today'> = {
  'today.open': (db, { today, manager, limit }) => {
    const of = { today, manager: manager ?? null };
    const page = { ...of, offset: 0, limit };
    const near = nearOf(db, of);
    const activities = (section: 'overdue' | 'today' | 'next' | 'done') => ({
      count: countActivities(db, section, of, near),
      rows: listActivities(db, section, page, near),
    });
    const waiting = countPoints(db, of);
    const points = (section: 'missed' | 'due') => ({
      count: waiting[section],
      rows: listPoints(db, section, page),
    });
    return {
      overdue: activities('overdue'),
      today: activities('today'),
      next: { ...activities('next'), days: daysAhead(db, of, near) },
      done: { ...activities('done'), latest: justDone(db, of) },
      withoutNext: { count: countWithoutNext(db, of), rows: clientsWithoutNext(db, page) },
      missed: points('missed'),
      due: points('due'),
    };
  },
  'today.activities': (db, { section, manager, ...page }) =>
    listActivities(db, section, { ...page, manager: manager ?? null }),
  'today.withoutNext': (db, { manager, ...page }) =>
    clientsWithoutNext(db, { ...page, manager: manager ?? null }),
  'today.points': (db, { section, manager, ...page }) =>
    listPoints(db, section, { ...page, manager: manager ?? null }),
};
