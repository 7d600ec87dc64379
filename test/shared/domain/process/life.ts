import {
  type ClosedPoint,
  type ControlPoint,
  effectiveState,
  type NewPoint,
  type PointContext,
  planMove,
  planReopen,
  planLose,
  planWin,
  type ProcessDeal,
  pointsOnEntering,
  recalculate,
} from '@shared/domain/process';
import { type Day, PLAIN_CALENDAR } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { definition } from './build';

/** A deal that lives: it does what the plans say and keeps the result, as the database does in one transaction. */
export class Life {
  deal: ProcessDeal;
  points: ControlPoint[] = [];
  entered: Partial<Record<Stage, Day>> = {};
  eventDay: Day | null = null;
  plannedMeeting: Day | null = null;
  private count = 0;

  constructor(
    readonly created: Day,
    stage: Stage = 'presentation',
  ) {
    this.deal = { status: 'open', stage, direction: 'inbound', length: 'long', pausedUntil: null };
    this.entered[stage] = created;
    this.create(pointsOnEntering(definition, stage, this.context));
  }

  get context(): PointContext {
    const { created: dealCreated, entered, eventDay, plannedMeeting, points } = this;
    const validUntil = { proposal: null, invoice: null };
    return { calendar: PLAIN_CALENDAR, dealCreated, entered, eventDay, plannedMeeting, validUntil, points };
  }

  /** Pending points as "key: due day", in the order they were made. */
  pending(): string[] {
    return this.points
      .filter(({ state }) => state === 'pending')
      .map(({ key, dueDay }) => `${key}: ${dueDay}`);
  }

  missed(today: Day): string[] {
    return this.points.filter((each) => effectiveState(each, today) === 'missed').map(({ key }) => key);
  }

  meet(key: string, day: Day): void {
    this.change((each) =>
      each.key === key && each.state === 'pending' ? { ...each, state: 'met', metDay: day } : each,
    );
  }

  holdEventOn(day: Day): void {
    this.eventDay = day;
    this.change((each) => each);
  }

  move(to: Stage, today: Day, said: { override?: string; reason?: string } = {}): string {
    const plan = planMove({ definition, deal: this.deal, context: this.context, to, today, ...said });
    if (plan.kind === 'refused') return plan.reason;
    if (plan.kind === 'gate') return `gate: ${plan.open.map(({ key }) => key).join(', ')}`;
    this.close(plan.closePoints);
    this.deal = { ...this.deal, status: 'open', pausedUntil: null, stage: to };
    this.entered[to] = today;
    this.create(plan.createPoints);
    return plan.how;
  }

  win(today: Day, next: Day): string {
    const plan = planWin({
      definition,
      deal: this.deal,
      today,
      points: this.points,
      nextContactDay: null,
      next: { day: next },
    });
    if (plan.kind !== 'win')
      return plan.kind === 'gate' ? `gate: ${plan.open.map(({ key }) => key).join(', ')}` : plan.reason;
    this.close(plan.closePoints);
    this.deal = { ...this.deal, status: 'won' };
    return plan.kind;
  }

  lose(today: Day, reason: string): string {
    const plan = planLose({
      ...{ definition, deal: this.deal, today, points: this.points, plannedActivities: [] },
      ...{ reason, retryDay: null, money: 0 },
    });
    if (plan.kind === 'refused') return plan.reason;
    this.close(plan.closePoints);
    this.deal = { ...this.deal, status: 'lost' };
    return plan.kind;
  }

  reopen(today: Day): string {
    const plan = planReopen({
      ...{ definition, deal: this.deal, today, context: this.context, givenBack: false },
    });
    if (plan.kind === 'refused') return plan.reason;
    this.deal = { ...this.deal, status: 'open' };
    this.entered[plan.stage] = today;
    this.create(plan.createPoints);
    return plan.kind;
  }

  private create(made: readonly NewPoint[]): void {
    for (const each of made) {
      this.count += 1;
      const id = String(this.count).padStart(6, '0');
      this.points = [...this.points, { ...each, id, dueBy: 'rule', state: 'pending', metDay: null }];
    }
    this.change((each) => each);
  }

  private close(closed: readonly ClosedPoint[]): void {
    const byId = new Map(closed.map((each) => [each.id, each]));
    this.points = this.points.map((each) => {
      const { state, metDay } = byId.get(each.id) ?? each;
      return { ...each, state, metDay };
    });
  }

  private change(how: (each: ControlPoint) => ControlPoint): void {
    this.points = this.points.map(how);
    const moved = new Map(recalculate(definition, this.context).map(({ id, to }) => [id, to]));
    this.points = this.points.map((each) => ({
      ...each,
      dueDay: moved.has(each.id) ? (moved.get(each.id) ?? null) : each.dueDay,
    }));
  }
}
