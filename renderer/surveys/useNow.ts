import { useSettings } from '@renderer/data/SettingsProvider';
import { useToday } from '@renderer/format';
import { nowOn } from '@shared/domain/surveys';
import type { Instant, Zone } from '@shared/domain/time';
import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 30_000;

/** The present instant on the user's day, looked at twice a minute, and the zone of the wall clock. */
export function useNow(): { now: Instant; zone: Zone } {
  const { zone } = useSettings();
  const today = useToday();
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { now: nowOn(today, clock, zone), zone };
}
