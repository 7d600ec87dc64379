import type { OutputOf } from '@shared/contract';
import { DOCUMENT_STEPS, type DocumentStep } from '@shared/domain/documents';
import { DOCUMENT_KINDS, LANGUAGES } from '@shared/domain/words';
import { type Action, commandOf, texts } from '../actions';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { dealNamed, documentNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { amount, day, text } from '../sale/values';
import { UsageError } from '../usage';

const make: Action = {
  usage: `DEAL --kind ${DOCUMENT_KINDS.join('|')} [--price SUM] [--subject TEXT] [--valid DAY] [--language ${LANGUAGES.join('|')}]`,
  options: texts('kind', 'price', 'subject', 'valid', 'language'),
  needs: ['kind'],
  words: 1,
  run: async (given) => {
    const kind = choiceOf(given.values, 'kind', DOCUMENT_KINDS);
    if (kind === null) throw new UsageError('needsOption', { option: '--kind' });
    const session = given.open('write');
    const deal = dealNamed(session, given.words[0] ?? '');
    const language = choiceOf(given.values, 'language', LANGUAGES) ?? given.language;
    const known = { dealId: deal.id, kind, language, today: given.today };
    const { day: on, validUntil, content } = await session.call('documents.propose', known);
    const price = text(given, 'price');
    const lines =
      price === undefined
        ? content.lines
        : priced(content.lines, amount(price, deal.currency, given.language));
    await carryOut(given, session, 'documents.create', {
      ...{ dealId: deal.id, kind, language, day: on },
      validUntil: day(given, 'valid') ?? validUntil,
      content: { ...content, lines, subject: text(given, 'subject') ?? content.subject },
    });
    return true;
  },
};

/** The only line at that price, once. Of several lines one sum does not say which; without any there is nothing to pay for. */
function priced(lines: Lines, price: number): Lines {
  const [only, second] = lines;
  if (only === undefined || second !== undefined) throw new CommandFailure('notOneLine');
  return [{ ...only, quantity: 1000, price }];
}

type Lines = OutputOf<'documents.get'>['content']['lines'];

const price: Action = {
  usage: 'NUMBER SUM',
  options: {},
  words: 2,
  run: async (given) => {
    const session = given.open('write');
    const { id } = documentNamed(session, given.words[0] ?? '');
    const { content, currency } = await session.call('documents.get', { id, today: given.today });
    const lines = priced(content.lines, amount(given.words[1] ?? '', currency, given.language));
    await carryOut(given, session, 'documents.update', { id, content: { ...content, lines } });
    return true;
  },
};

const next: Action = {
  usage: 'NUMBER',
  options: {},
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id } = documentNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'documents.nextVersion', { id, today: given.today });
    return true;
  },
};

const stepping = (step: DocumentStep): Action => ({
  usage: step === 'reject' ? 'NUMBER [--day DAY] [--answer TEXT] [--corrections DAY]' : 'NUMBER [--day DAY]',
  options: step === 'reject' ? texts('day', 'answer', 'corrections') : texts('day'),
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id } = documentNamed(session, given.words[0] ?? '');
    const on = day(given, 'day') ?? given.today;
    if (on > given.today) throw new UsageError('dayToCome', { value: on });
    await carryOut(given, session, 'documents.step', {
      ...{ id, step, day: on, answer: text(given, 'answer') },
      correctionsDay: day(given, 'corrections') ?? null,
    });
    return true;
  },
});

/** `document ACTION`: makes a document of a deal and takes it through its life; NUMBER means its latest version. */
export const documentCommand = commandOf('document', {
  make,
  price,
  ...(Object.fromEntries(DOCUMENT_STEPS.map((step) => [step, stepping(step)])) as Record<
    DocumentStep,
    Action
  >),
  next,
});
