import { type Action, commandOf, texts } from '../actions';
import { approverNamed, documentNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text } from '../sale/values';
import { UsageError } from '../usage';

const ask: Action = {
  usage: "NUMBER --of 'NAME (role); NAME (role)' [--in-order]",
  options: { ...texts('of'), 'in-order': { type: 'boolean' } },
  needs: ['of'],
  words: 1,
  run: async (given) => {
    const approvers = (text(given, 'of') ?? '')
      .split(';')
      .map((part) => /^\s*(?<name>[^()]+?)\s*(?:\((?<role>[^()]*)\))?\s*$/.exec(part)?.groups)
      .map((parts) => ({ name: parts?.name ?? '', role: parts?.role ?? '' }));
    if (approvers.some(({ name }) => name === ''))
      throw new UsageError('approvers', { value: text(given, 'of') ?? '' });
    const session = given.open('write');
    const { id } = documentNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'approvals.start', {
      ...{ documentId: id, approvers, today: given.today },
      way: given.values['in-order'] === true ? 'in-order' : 'parallel',
    });
    return true;
  },
};

const answering = (decision: 'approved' | 'rejected'): Action => ({
  usage: `NUMBER NAME [--by DEPUTY] [--day DAY] ${decision === 'approved' ? '[--comment TEXT]' : '--comment TEXT [--corrections DAY]'}`,
  options:
    decision === 'approved' ? texts('by', 'day', 'comment') : texts('by', 'day', 'comment', 'corrections'),
  ...(decision === 'rejected' && { needs: ['comment'] }),
  words: 2,
  run: async (given) => {
    const session = given.open('write');
    const document = documentNamed(session, given.words[0] ?? '');
    const { id } = await approverNamed(session, document, given.words[1] ?? '', given.today);
    await carryOut(given, session, 'approvals.decide', {
      ...{ id, decision, by: text(given, 'by'), day: day(given, 'day'), comment: text(given, 'comment') },
      ...{ correctionsDay: day(given, 'corrections') ?? null, today: given.today },
    });
    return true;
  },
});

/** `approve ACTION NUMBER`: asks about the latest version of a proposal or contract, and records who says yes or no. */
export const approveCommand = commandOf('approve', {
  ask,
  yes: answering('approved'),
  no: answering('rejected'),
});
