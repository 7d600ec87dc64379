import { lineAmounts, totalsOf } from './amounts';
import { BLOCKS, hasLines } from './blocks';
import { DOCUMENT_KINDS } from '@shared/domain/words';
import { type DocumentFacts, NEEDS } from './facts';
import { versionedNumber } from './numbers';
import { dueText } from './templates/dueText';
import type { PrintedDocument } from './templates/printed';
import { buyerOf } from './templates/printed';
import type { PaperTexts } from './texts';

/** Fields of a user's Word template that stand alone: `{client_name}`. */
export const FIELDS = [
  'number',
  'version',
  'day',
  'valid_until',
  'subject',
  'client_name',
  'client_details',
  'client_address',
  'client_phone',
  'client_email',
  'client_signer',
  'company_name',
  'company_legal_name',
  'company_address',
  'company_registration',
  'company_tax',
  'company_bank',
  'company_phone',
  'company_email',
  'company_website',
  'company_signer',
  'company_signer_role',
  'deal_title',
  'product',
  'event_day',
  'manager',
  'place',
  'people',
  'currency',
  'total',
  'net',
  'vat',
  'proposal_number',
  'proposal_day',
  'contract_number',
  'contract_day',
  ...NEEDS.map((need) => `needs_${need}` as const),
  ...[...new Set(DOCUMENT_KINDS.flatMap((kind) => [...BLOCKS[kind]] as string[]))]
    .filter((key) => !NEEDS.some((need) => need === key))
    .map((key) => `text_${key.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}`),
] as const;

/** Lists that repeat what stands between `{#lines}` and `{/lines}`, with the fields inside. */
export const LOOPS: Readonly<Record<string, readonly string[]>> = {
  lines: ['position', 'title', 'unit', 'quantity', 'price', 'vat_rate', 'net', 'vat', 'total'],
  payments: ['title', 'due_day', 'amount'],
  questions: ['question'],
};

export type FieldValue = string | readonly Readonly<Record<string, string>>[];

/** Every field and list with its text in the document's language; what is not known is ''. */
export function fieldValues(
  document: PrintedDocument,
  facts: DocumentFacts,
  texts: PaperTexts,
): Record<string, FieldValue> {
  const { content, currency } = document;
  const { company, client, deal } = facts;
  const buyer = buyerOf(document, facts);
  const day = (value: string | null): string => (value === null ? '' : texts.day(value));
  const totals = totalsOf(content.lines);
  const money = (minor: number): string => (hasLines(document.kind) ? texts.money(minor, currency) : '');
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, ''])),
    number: versionedNumber(document),
    version: String(document.version),
    day: texts.day(document.day),
    valid_until: day(document.validUntil),
    subject: content.subject,
    client_name: buyer.name,
    client_details: buyer.details,
    client_address: client.address,
    client_phone: client.phone,
    client_email: client.email,
    client_signer: buyer.signer,
    company_name: company.name,
    company_legal_name: company.legalName || company.name,
    company_address: company.address,
    company_registration: company.registration,
    company_tax: company.tax,
    company_bank: company.bank,
    company_phone: company.phone,
    company_email: company.email,
    company_website: company.website,
    company_signer: company.signer,
    company_signer_role: company.signerRole,
    deal_title: deal.title,
    product: deal.product,
    event_day: day(deal.eventDay),
    manager: deal.manager,
    place: content.place,
    people: content.people,
    currency,
    total: money(totals.gross),
    net: money(totals.net),
    vat: money(totals.vat),
    proposal_number: facts.proposal?.number ?? '',
    proposal_day: day(facts.proposal?.day ?? null),
    contract_number: facts.contract?.number ?? '',
    contract_day: day(facts.contract?.day ?? null),
    ...Object.fromEntries(NEEDS.map((need) => [`needs_${need}`, facts.needs[need]])),
    ...Object.fromEntries(
      content.blocks
        .filter(({ on }) => on)
        .map(({ key, text }) => [
          NEEDS.some((need) => need === key)
            ? `needs_${key}`
            : `text_${key.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}`,
          text,
        ]),
    ),
    lines: content.lines.map((line, index) => {
      const amounts = lineAmounts(line);
      return {
        position: String(index + 1),
        title: line.title,
        unit: line.unit,
        quantity: texts.quantity(line.quantity),
        price: texts.money(line.price, currency),
        vat_rate: line.vatRate === null ? texts.t('documents:paper.withoutVat') : texts.percent(line.vatRate),
        net: texts.money(amounts.net, currency),
        vat: texts.money(amounts.vat, currency),
        total: texts.money(amounts.gross, currency),
      };
    }),
    payments: facts.payments.map((line) => ({
      title: line.title,
      due_day: dueText(line, texts),
      amount: texts.money(line.amount, currency),
    })),
    questions: content.questions.map((question) => ({ question })),
  };
}
