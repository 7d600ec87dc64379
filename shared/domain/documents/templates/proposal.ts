import { blockParts, type Making, priceTable } from './common';
import type { Part } from './model';
import { buyerOf } from './printed';

/** A proposal: whom it is for, how long it holds, and only the parts that the user leaves in. */
export function proposal(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t, day } = texts;
  const buyer = buyerOf(document, facts);
  const rows: [string, string][] = [
    [t('documents:paper.preparedFor'), [buyer.name, buyer.signer].filter(Boolean).join(', ')],
    [t('documents:paper.eventDay'), facts.deal.eventDay === null ? '' : day(facts.deal.eventDay)],
    [t('documents:paper.validUntil'), document.validUntil === null ? '' : day(document.validUntil)],
  ];
  const who = [facts.deal.manager || facts.company.signer, facts.company.phone, facts.company.email].filter(
    (part) => part !== '',
  );
  return [
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...blockParts(making, (key) => (key === 'price' ? priceTable(making) : [])),
    ...(who.length === 0
      ? []
      : [{ kind: 'facts', rows: [[t('documents:paper.contact'), who.join(' · ')]] } as const]),
  ];
}
