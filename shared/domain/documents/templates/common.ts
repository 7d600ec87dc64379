import { lineAmounts, totalsOf } from '../amounts';
import { type BlockKey, shownBlocks } from '../blocks';
import type { DocumentFacts } from '../facts';
import { versionedNumber } from '../numbers';
import type { PaperTexts } from '../texts';
import type { Part, Signature, Table } from './model';
import { buyerOf, type PrintedDocument } from './printed';

/** What every template works with. */
export interface Making {
  readonly document: PrintedDocument;
  readonly facts: DocumentFacts;
  readonly texts: PaperTexts;
}

/** The blocks that are shown, each under its heading; `made` gives what the program adds to one. */
export function blockParts(
  { document, texts }: Making,
  made: (key: BlockKey) => readonly Part[] = () => [],
): Part[] {
  return shownBlocks(document.kind, document.content).flatMap(({ key, title, text }): Part[] => {
    const own = made(key);
    const written: Part[] = text.trim() === '' ? [] : [{ kind: 'text', text }];
    if (own.length + written.length === 0) return [];
    const heading = title || texts.t(`documents:blocks.${key}`);
    return [
      ...(UNHEADED.has(key) && title === '' ? [] : [{ kind: 'heading', text: heading } as const]),
      ...(MADE_FIRST.has(key) ? [...own, ...written] : [...written, ...own]),
    ];
  });
}

/** These speak for themselves. */
const UNHEADED = new Set<BlockKey>([
  'intro',
  'thanks',
  'statement',
  'note',
  'touchPoints',
  'influence',
  'mayCall',
]);
const MADE_FIRST = new Set<BlockKey>(['price', 'payment']);

/** "No. P-2026-014 v2 of 26 November 2026". */
export const aboutOf = ({ document, texts }: Making): string =>
  texts.t('documents:paper.about', { number: versionedNumber(document), day: texts.day(document.day) });

/** A line to write a name on. */
export const BLANK = '______________________';

/** The price table with its sums; without lines there is none, and an offer never says that it costs nothing. */
export function priceTable({ document, texts }: Making): Table[] {
  const { content, currency } = document;
  if (content.lines.length === 0) return [];
  const isOffer = document.kind === 'proposal' || document.kind === 'contract';
  if (isOffer && content.lines.every(({ price }) => price === 0)) return [];
  const { t, amount, money } = texts;
  const totals = totalsOf(content.lines);
  const withVat = content.lines.some(({ vatRate }) => vatRate !== null);
  const head = (
    column: 'position' | 'title' | 'quantity' | 'price' | 'vatRate' | 'total',
    number: boolean,
  ) => ({
    head: t(`documents:paper.columns.${column}`, { currency }),
    number,
  });
  return [
    {
      kind: 'table',
      dense: false,
      columns: [
        head('position', true),
        head('title', false),
        head('quantity', true),
        head('price', true),
        ...(withVat ? [head('vatRate', true)] : []),
        head('total', true),
      ],
      rows: content.lines.map((line, index) => [
        String(index + 1),
        line.title,
        [texts.quantity(line.quantity), line.unit].filter(Boolean).join(' '),
        amount(line.price, currency),
        ...(withVat ? [rateText(line.vatRate, texts)] : []),
        amount(lineAmounts(line).gross, currency),
      ]),
      totals: [
        ...(withVat
          ? [{ label: t('documents:paper.net'), value: money(totals.net, currency), strong: false }]
          : []),
        ...totals.rates
          .filter(({ rate }) => rate !== null)
          .map(({ rate, vat }) => ({
            label: t('documents:paper.vatOf', { rate: texts.percent(rate ?? 0) }),
            value: money(vat, currency),
            strong: false,
          })),
        { label: t('documents:paper.total'), value: money(totals.gross, currency), strong: true },
        ...(withVat
          ? []
          : [{ label: t('documents:paper.vat'), value: t('documents:paper.withoutVat'), strong: false }]),
      ],
    },
  ];
}

export const rateText = (rate: number | null, { percent, t }: PaperTexts): string =>
  rate === null ? t('documents:paper.withoutVat') : percent(rate);

/** Our details as lines: address, numbers, bank. What is not known is left out. */
function companyLines({ facts: { company }, texts: { t } }: Making, withBank: boolean): string[] {
  return [
    company.address,
    company.registration && t('documents:paper.registration', { number: company.registration }),
    company.tax && t('documents:paper.tax', { number: company.tax }),
    ...(withBank ? linesOf(company.bank) : []),
  ].filter((line) => line !== '');
}

/** Both sides beside each other, each under the name of its part in the document. */
export function sidesPart(
  making: Making,
  heads: readonly [ours: string, theirs: string],
  withBank = true,
): Part {
  const { document, facts } = making;
  const buyer = buyerOf(document, facts);
  return {
    kind: 'sides',
    sides: [
      {
        head: heads[0],
        name: facts.company.legalName || facts.company.name || BLANK,
        lines: companyLines(making, withBank),
      },
      { head: heads[1], name: buyer.name || BLANK, lines: linesOf(buyer.details) },
    ],
  };
}

export function signaturesPart({ document, facts }: Making, heads: readonly [string, string]): Part {
  const ours: Signature = { head: heads[0], role: facts.company.signerRole, name: facts.company.signer };
  const theirs: Signature = { head: heads[1], role: '', name: buyerOf(document, facts).signer };
  return { kind: 'signatures', sides: [ours, theirs] };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
