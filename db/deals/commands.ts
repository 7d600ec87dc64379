import type { FeatureCommands } from '@db/serve/handlers';
import { createDeal, updateDeal } from './edit';
import { cancelDeal, loseDeal, reopenDeal, winDeal } from './endings';
import { moveDeal, pauseDeal, resumeDeal } from './steps';
import { removeDeals, restoreDeals } from './trash';

export const dealCommands: FeatureCommands<'deals'> = {
  'deals.create': createDeal,
  'deals.update': updateDeal,
  'deals.move': moveDeal,
  'deals.pause': pauseDeal,
  'deals.resume': resumeDeal,
  'deals.win': winDeal,
  'deals.lose': loseDeal,
  'deals.cancel': cancelDeal,
  'deals.reopen': reopenDeal,
  'deals.remove': removeDeals,
  'deals.restore': restoreDeals,
};
