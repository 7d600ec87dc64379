import type { FeatureJobs } from '@db/serve/handlers';
import { holidayCountries, holidayRegions } from './days-off';
import { readSettings } from './read';

export const settingsJobs: FeatureJobs<'settings'> = {
  'settings.countries': async function* ({ read }, { country }) {
    yield { part: 0, phase: 'reading', done: 0, total: 1 };
    const { language } = readSettings(read);
    return {
      countries: await holidayCountries(language),
      regions: country === '' ? [] : await holidayRegions(country, language),
    };
  },
};
