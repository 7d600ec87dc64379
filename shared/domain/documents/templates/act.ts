import { lineAmounts, totalsOf } from '../amounts';
import { aboutOf, blockParts, type Making, priceTable, rateText, sidesPart, signaturesPart } from './common';
import type { Part } from './model';
import { buyerOf } from './printed';

/**
 * The act of services rendered, and behind it on a page of its own the VAT invoice (счёт-фактура, račun) with net, VAT
 * and gross of each line. Who charges no VAT gets the act only.
 */
export function act(making: Making): Part[] {
  const { facts, texts, document } = making;
  const { t, day } = texts;
  const heads = [t('documents:paper.contractor'), t('documents:paper.customer')] as const;
  const rows: [string, string][] = [
    [
      t('documents:paper.basis'),
      facts.contract === null
        ? ''
        : t('documents:paper.contractOf', { number: facts.contract.number, day: day(facts.contract.day) }),
    ],
    [t('documents:paper.serviceDay'), facts.deal.eventDay === null ? '' : day(facts.deal.eventDay)],
  ];
  const withVat = document.content.lines.some(({ vatRate }) => vatRate !== null);
  const wanted = document.content.blocks.some(({ key, on }) => key === 'vatInvoice' && on);
  return [
    sidesPart(making, heads, false),
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...blockParts(making, (key) => (key === 'price' ? priceTable(making) : [])),
    signaturesPart(making, heads),
    ...(withVat && wanted ? vatInvoice(making) : []),
  ];
}

function vatInvoice(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t, amount, day } = texts;
  const { content, currency } = document;
  const buyer = buyerOf(document, facts);
  const totals = totalsOf(content.lines);
  const rows: [string, string][] = [
    [t('documents:paper.seller'), facts.company.legalName || facts.company.name],
    [t('documents:paper.address'), facts.company.address],
    [t('documents:paper.taxNumber'), facts.company.tax],
    [t('documents:paper.buyer'), buyer.name],
    [
      t('documents:paper.addressAndNumbers'),
      (document.content.buyer.details || facts.client.address).split('\n').filter(Boolean).join(', '),
    ],
    [t('documents:paper.shippedBy'), `${t('documents:paper.titles.act')} ${aboutOf(making)}`],
    [t('documents:paper.currency'), currencyText(currency, texts)],
  ];
  // The Russian form has no line for it; elsewhere the law wants it on the invoice.
  if (texts.language !== 'ru' && facts.deal.eventDay !== null)
    rows.push([t('documents:paper.serviceDay'), day(facts.deal.eventDay)]);
  const head = (
    column: 'position' | 'title' | 'unit' | 'quantity' | 'priceNet' | 'net' | 'vatRate' | 'vat' | 'total',
    number = true,
  ) => ({
    head: t(`documents:paper.columns.${column}`, { currency }),
    number,
  });
  return [
    {
      kind: 'paper',
      title: t('documents:paper.titles.vatInvoice'),
      about: aboutOf(making),
    },
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    {
      kind: 'table',
      dense: true,
      columns: [
        head('position'),
        head('title', false),
        head('unit', false),
        head('quantity'),
        head('priceNet'),
        head('net'),
        head('vatRate'),
        head('vat'),
        head('total'),
      ],
      rows: content.lines.map((line, index) => {
        const sums = lineAmounts(line);
        const one = lineAmounts({ ...line, quantity: 1000 });
        return [
          String(index + 1),
          line.title,
          line.unit,
          texts.quantity(line.quantity),
          amount(one.net, currency),
          amount(sums.net, currency),
          rateText(line.vatRate, texts),
          amount(sums.vat, currency),
          amount(sums.gross, currency),
        ];
      }),
      totals: [
        { label: t('documents:paper.net'), value: texts.money(totals.net, currency), strong: false },
        ...totals.rates
          .filter(({ rate }) => rate !== null)
          .map(({ rate, vat }) => ({
            label: t('documents:paper.vatOf', { rate: texts.percent(rate ?? 0) }),
            value: texts.money(vat, currency),
            strong: false,
          })),
        {
          label: t('documents:paper.totalWithVat'),
          value: texts.money(totals.gross, currency),
          strong: true,
        },
      ],
    },
    {
      kind: 'signatures',
      sides: [
        { head: t('documents:paper.head'), role: facts.company.signerRole, name: facts.company.signer },
        { head: t('documents:paper.accountant'), role: '', name: '' },
      ],
    },
  ];
}

/** The Russian form asks for the name and the code of the classifier; elsewhere the usual code says it. */
const currencyText = (currency: string, { language }: Making['texts']): string =>
  language === 'ru' && currency === 'RUB' ? 'Российский рубль, 643' : currency;
