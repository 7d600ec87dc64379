import { useSettings } from '@renderer/data/SettingsProvider';
import { type Day, today, type Zone } from '@shared/domain/time';
import { useSyncExternalStore } from 'react';

/** How often the day is looked at. A sleeping machine wakes to a late timer, so the window's return counts as well. */
const LOOK_EVERY_MS = 15_000;

/** The user's day in the zone of the settings; changes at midnight and after sleep. Tests and the demo may fix it. */
export function useToday(): Day {
  const { zone } = useSettings();
  return useSyncExternalStore(watchClock, () => dayNow(zone));
}

/** The day in a zone, now. */
export function dayNow(zone: Zone): Day {
  return window.cuepoint.app.fixedToday ?? today(Date.now(), zone);
}

/** Everybody who shows a day looks at the clock: hundreds of rows do, and one timer serves them all. */
const lookers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watchClock(look: () => void): () => void {
  if (lookers.size === 0) {
    timer = setInterval(lookAll, LOOK_EVERY_MS);
    window.addEventListener('focus', lookAll);
    document.addEventListener('visibilitychange', lookAll);
  }
  lookers.add(look);
  return () => {
    lookers.delete(look);
    if (lookers.size > 0) return;
    clearInterval(timer);
    window.removeEventListener('focus', lookAll);
    document.removeEventListener('visibilitychange', lookAll);
  };
}

function lookAll(): void {
  for (const look of lookers) look();
}
