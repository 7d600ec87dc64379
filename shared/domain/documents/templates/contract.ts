import { blockParts, BLANK, type Making, priceTable, sidesPart, signaturesPart } from './common';
import { dueText } from './dueText';
import type { Part } from './model';
import { buyerOf } from './printed';

/** A contract for services: the sides, numbered parts, the payment schedule as a table, details and signatures. */
export function contract(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t } = texts;
  const heads = [t('documents:paper.contractor'), t('documents:paper.customer')] as const;
  const preamble = t('documents:paper.text.preamble', {
    ours: named(facts.company.legalName || facts.company.name, facts.company.signer, texts.t),
    theirs: named(buyerOf(document, facts).name, buyerOf(document, facts).signer, texts.t),
  });
  const parts = blockParts(making, (key) => {
    if (key === 'price') return priceTable(making);
    return key === 'payment' ? schedule(making) : [];
  });
  let number = 0;
  const numbered = parts.map((part): Part => {
    if (part.kind !== 'heading') return part;
    number += 1;
    return { ...part, text: `${number}. ${part.text}` };
  });
  return [
    { kind: 'text', text: preamble },
    ...numbered,
    { kind: 'heading', text: `${number + 1}. ${t('documents:paper.details')}` },
    sidesPart(making, heads),
    signaturesPart(making, heads),
  ];
}

/** A side that has no name yet is written in by hand. */
const named = (written: string, signer: string, t: Making['texts']['t']): string => {
  const name = written || BLANK;
  return signer === '' ? name : t('documents:paper.text.representedBy', { name, signer });
};

/** What is to be paid when. */
function schedule({ document, facts, texts }: Making): Part[] {
  const { t, amount } = texts;
  if (facts.payments.length === 0) return [];
  const { currency } = document;
  return [
    {
      kind: 'table',
      dense: false,
      columns: [
        { head: t('documents:paper.columns.part'), number: false },
        { head: t('documents:paper.columns.dueDay'), number: false },
        { head: t('documents:paper.columns.total', { currency }), number: true },
      ],
      rows: facts.payments.map((line, index) => [
        line.title || t('documents:paper.paymentPart', { number: index + 1 }),
        dueText(line, texts) || '–',
        amount(line.amount, currency),
      ]),
      totals: [],
    },
  ];
}
