import type { FeatureJobs } from '@db/serve/handlers';
import { addDays } from '@shared/domain/time';
import { planOccasion, skipOccasion } from './answer';
import { occasionsIn } from './find';

/** How many are answered between two looks at what else is asked. */
const SLICE = 20;

export const occasionJobs: FeatureJobs<'occasions'> = {
  'occasions.answerHoliday': async function* (job, { day, today, manager, answer, purpose }) {
    const span = { from: addDays(day, -LONGEST_AHEAD), to: day };
    const all = occasionsIn(job.read, span, manager ?? null, today).filter(
      (each) => each.kind === 'holiday' && each.day === day,
    );
    const title = all[0]?.title ?? '';
    const name = answer === 'plan' ? 'occasions.planHoliday' : 'occasions.skipHoliday';
    return yield* job.command(name, function* (context) {
      let changed = 0;
      for (const [index, occasion] of all.entries()) {
        const did =
          answer === 'plan'
            ? planOccasion(context, occasion, { purpose, value: '', time: null }, today) !== null
            : skipOccasion(context, occasion.id, occasion.clientId);
        if (did) changed += 1;
        if (index % SLICE === SLICE - 1)
          yield { part: index / all.length, phase: 'writing', done: index, total: all.length };
      }
      context.label({ count: changed, title });
      return { changed };
    });
  },
};

/** Greetings of a holiday begin at most so many days before it. */
const LONGEST_AHEAD = 45;
