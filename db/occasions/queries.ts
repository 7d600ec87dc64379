import type { FeatureQueries } from '@db/serve/handlers';
import { occasionsOfClient } from './card';
import { coming } from './coming';
import { holidaysOfClients } from './holidayChoice';

export const occasionQueries: FeatureQueries<'occasions'> = {
  'occasions.coming': coming,
  'occasions.ofClient': (db, { clientId, today }) => occasionsOfClient(db, clientId, today),
  'occasions.holidays': (db, { today }) => holidaysOfClients(db, today),
};
