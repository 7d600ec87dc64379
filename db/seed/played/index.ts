import type { RawDb } from '@db/connection/sqlite';
import { createChance } from '@db/seed/random';
import type { Day } from '@shared/domain/time';
import { alpskaHisa, bankaSava, pivovarnaTriglav } from './onTheWay';
import { harperAndLowe, sunriseAirlines, zavarovalnicaDrava } from './over';
import { moneyOfPayments } from './money';
import { type Course, type CourseOf, courseOf, stageOn } from './play';
import { oHara } from './retried';

/** Starts the course of one deal. */
export type Begin = (of: CourseOf) => Course;

/**
 * The seven courses of `product.md` §3, each at a telling point: their commands are carried out on the days on which they
 * would have been given, so that every record and control point stands as the rules have it. The triggers of the kept
 * answers must be there; nothing may be logged.
 */
export function playCourses(db: RawDb, today: Day): void {
  let who = '';
  const stage = stageOn(db, today, createChance(77_003), () => who);
  const begin: Begin = (of) =>
    courseOf(stage, of, ({ manager }) => {
      who = manager;
    });
  for (const course of COURSES) course(begin);
  moneyOfPayments(stage);
}

const COURSES: readonly ((begin: Begin) => void)[] = [
  harperAndLowe,
  oHara,
  pivovarnaTriglav,
  bankaSava,
  sunriseAirlines,
  alpskaHisa,
  zavarovalnicaDrava,
];
