import type { Course } from './play';

/** What is said and written down when a deal begins; the words are in the client's language. */
export interface Opening {
  readonly presentation: string;
  readonly needs: {
    readonly expectations: string;
    readonly situation: string;
    readonly success: string;
    readonly limits: string;
  };
}

/** The first stage as it should go: the presentation held, needs written down, minutes sent the day after. */
export function presented(course: Course, ago: number, { presentation, needs }: Opening): void {
  course.talk(ago, { kind: 'meeting', time: '10:00', result: 'held', purpose: presentation });
  course.give(ago, 'clients.setNeeds', { clientId: course.clientId, needs });
  course.send(ago - 1, course.write(ago - 1, 'minutes'));
  course.give(ago - 1, 'deals.move', { id: course.dealId, to: 'proposal' });
}

/** A proposal that the client takes as it is: the price becomes the deal's amount. */
export function offer(course: Course, sent: number, accepted: number, price: number): void {
  const proposal = course.write(sent, 'proposal', price);
  course.send(sent, proposal);
  agree(course, accepted, proposal, price);
}

/** The client says yes to a proposal, and the deal goes on to its contract. */
export function agree(course: Course, ago: number, proposal: string, price: number): void {
  course.give(ago, 'documents.step', { id: proposal, step: 'accept', day: course.day(ago) });
  course.give(ago, 'deals.update', { id: course.dealId, amount: price });
  course.give(ago, 'deals.move', { id: course.dealId, to: 'contract' });
}

/** The contract drafted, sent and signed, with a payment schedule of the settings; the deal goes on to payment. */
export function sign(course: Course, drafted: number, signed: number, template: string): void {
  course.give(drafted, 'payments.applyTemplate', { template });
  const contract = course.write(drafted, 'contract');
  course.send(drafted, contract);
  course.give(signed, 'documents.step', { id: contract, step: 'sign', day: course.day(signed) });
  course.give(signed, 'deals.move', { id: course.dealId, to: 'payment' });
}

/** The invoice goes out and money comes in. */
export function pay(course: Course, invoiced: number, paid: number, amount: number): void {
  course.send(invoiced, course.write(invoiced, 'invoice'));
  course.give(paid, 'payments.receive', { day: course.day(paid), amount });
}
