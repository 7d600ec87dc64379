import { assertNever } from '@shared/errors';
import { isChange, type Step } from '../steps';
import { changeClient, insertClient } from './clients';
import { changeDeal, type DealTerms, insertDeal } from './deals';
import { changePerson, insertPerson } from './people';
import { changeProduct, insertProduct } from './products';
import type { StoreContext } from './step';

/** What holds for all rows of one import. */
export interface Terms extends DealTerms {
  /** Under which name the external ids of the file are kept. */
  readonly scope: string;
}

/** Writes one step. */
export function storeStep(context: StoreContext, terms: Terms, step: Step): void {
  const { rows } = context;
  if (isChange(step)) rows.beforeChange(step.id);
  else rows.added(step.id);
  if (step.do === 'deal-change') rows.beforeChange(String(step.values.productId));
  switch (step.do) {
    case 'client':
      insertClient(context, terms, step);
      break;
    case 'client-change':
      changeClient(context, terms, step);
      break;
    case 'person':
      insertPerson(context, terms, step);
      break;
    case 'person-change':
      changePerson(context, terms, step);
      break;
    case 'product':
      insertProduct(context, terms, step);
      break;
    case 'product-change':
      changeProduct(context, step);
      break;
    case 'deal':
      insertDeal(context, terms, step);
      break;
    case 'deal-change':
      changeDeal(context, terms, step);
      // The points of its new stage are not in the log yet: another row may change them.
      rows.added(step.id);
      break;
    default:
      assertNever(step);
  }
}

export { bulk } from './bulk';
export { dealTerms, settleChanged } from './deals';
