import type { FeatureQueries } from '@db/serve/handlers';
import { previewEventMove } from './eventDay';
import { preparedDeal, stepsOfDeal } from './store';

export const preparationQueries: FeatureQueries<'preparation'> = {
  'preparation.list': (db, { dealId }) => {
    const { eventDay, eventType } = preparedDeal(db, dealId);
    return { eventDay, eventType, steps: stepsOfDeal(db, dealId) };
  },
  'preparation.previewMove': (db, { dealId, eventDay, today }) => {
    const { steps, points, payments, ...move } = previewEventMove(db, dealId, eventDay, today);
    return { ...move, steps: [...steps], points: [...points], payments: [...payments] };
  },
};
