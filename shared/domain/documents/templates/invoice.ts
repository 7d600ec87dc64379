import { blockParts, type Making, priceTable, sidesPart } from './common';
import type { Part } from './model';

/** An invoice: seller with bank details, buyer, what is to be paid until when. */
export function invoice(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t, day } = texts;
  const rows: [string, string][] = [
    [
      t('documents:paper.basis'),
      facts.contract === null
        ? ''
        : t('documents:paper.contractOf', { number: facts.contract.number, day: day(facts.contract.day) }),
    ],
    [t('documents:paper.payUntil'), document.validUntil === null ? '' : day(document.validUntil)],
  ];
  const signature = {
    head: t('documents:paper.seller'),
    role: facts.company.signerRole,
    name: facts.company.signer,
  };
  return [
    sidesPart(making, [t('documents:paper.seller'), t('documents:paper.buyer')]),
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...blockParts(making, (key) => (key === 'price' ? priceTable(making) : [])),
    { kind: 'signatures', sides: [signature] },
  ];
}
