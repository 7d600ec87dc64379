import type { InputOf } from '@shared/contract';
import type { Product } from '@shared/contract/products';

/** What the form of a product holds. */
export interface ProductDraft {
  readonly name: string;
  readonly series: string;
  readonly price: number | null;
  readonly currency: string;
  /** False while the price as typed is no amount. */
  readonly priceReads: boolean;
}

export const newProductDraft = (currency: string): ProductDraft => ({
  name: '',
  series: '',
  price: null,
  currency,
  priceReads: true,
});

export const draftOfProduct = ({ name, series, price, currency }: Product): ProductDraft => ({
  ...{ name, series, price, currency },
  priceReads: true,
});

/** The draft as the commands take it, null while something cannot be saved. */
export function fieldsOfProduct(draft: ProductDraft): InputOf<'products.create'> | null {
  const { name, series, price, priceReads } = draft;
  const currency = draft.currency.trim().toUpperCase();
  if (name.trim() === '' || !priceReads || !isCurrency(currency)) return null;
  return { name, series, price, currency };
}

/** Three letters, in any case (ISO 4217). */
export const isCurrency = (text: string): boolean => /^[a-z]{3}$/i.test(text.trim());
