import { type AmountRules, amountReader } from './amountColumn';
import { MAX_LINE, MAX_NAME } from './cells';
import type { ProductDraft } from './drafts';
import type { Reading, Slots } from './slots';

/** Reads the product of a row; null without a name. */
export function productReader(slots: Slots, rules: AmountRules): (reading: Reading) => ProductDraft | null {
  const name = slots.line('product.name', MAX_NAME);
  const series = slots.line('product.series', MAX_LINE);
  const externalId = slots.line('product.externalId', MAX_LINE);
  const money = amountReader(slots, 'product.price', 'product.currency', rules);
  return (reading) => {
    const { amount, currency } = money(reading);
    const draft: ProductDraft = { name: name(reading), currency };
    const [group, id] = [series(reading), externalId(reading)];
    if (group !== '') draft.series = group;
    if (id !== '') draft.externalId = id;
    if (amount !== null) draft.price = amount;
    return draft.name === '' ? null : draft;
  };
}
