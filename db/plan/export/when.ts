import type { PlanLine } from '@shared/contract/plan';
import { onWall, type Time, timeWithCity, type Zone } from '@shared/domain/time';
import type { PlanTexts } from './texts';

type When = Pick<PlanLine, 'day' | 'time' | 'zone' | 'agreedDay'>;

/** The time of a line on the clock of `zone`, the user's: that of its day there. */
export const timeHere = ({ time, zone: own, agreedDay }: When, zone: Zone): Time | null =>
  onWall({ day: agreedDay, time, zone: own }, zone).time;

/** "Tue 8 Dec 2026, 01:00 Tokyo": as it was agreed on another clock than that of `zone`; '' where it is the same. */
export const agreedText = (line: When, { day }: PlanTexts, zone: Zone): string =>
  line.time === null || line.zone === zone ? '' : `${day(line.agreedDay)}, ${timeWithCity(line, zone)}`;
