import { countryHolidaysAreStale } from '@db/occasions/holidays-source';
import { daysOffAreStale } from '@db/settings/days-off-source';
import type { Topic } from '@shared/contract/define';
import type { EngineOptions, Running } from './options';

/** What stale holidays are kept anew with; `changed` tells the windows only. */
export type Following = Pick<EngineOptions, 'store' | 'now' | 'changed' | 'log'> & Pick<Running, 'queue'>;

/** Public holidays follow the country, the language and the year; later commands wait until they do. */
export function followSettings(following: Following): void {
  const year = yearOf(following);
  if (daysOffAreStale(following.store.raw, year))
    afterwards(following, 'settings', async () => {
      const { keepDaysOff } = await import('@db/settings/days-off');
      return keepDaysOff(following.store.raw, year);
    });
  followClients(following);
}

/** So do the holidays of the countries in which clients live. */
export function followClients(following: Following): void {
  const year = yearOf(following);
  if (countryHolidaysAreStale(following.store.raw, year))
    afterwards(following, 'occasions', async () => {
      const { keepCountryHolidays } = await import('@db/occasions/holidays');
      return keepCountryHolidays(following.store.raw, year);
    });
}

const yearOf = ({ now }: Following): number => Number(now().slice(0, 4));

/** `keep` tells whether it changed anything. Its code is loaded only when there is something to keep. */
function afterwards({ queue, changed, log }: Following, topic: Topic, keep: () => Promise<boolean>): void {
  queue
    .run(async () => {
      if (await keep()) changed([topic]);
    })
    .catch((thrown: unknown) => log(`holidays: ${thrown instanceof Error ? thrown.stack : String(thrown)}`));
}
