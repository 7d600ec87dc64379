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

function watchClock(look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MS);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
