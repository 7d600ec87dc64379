import { usePointName } from '@renderer/deal/usePointName';
import type { WholeSale } from '@renderer/deal/useSale';
import { expect, it } from 'vitest';
import { show } from '../support/window';

type Lines = WholeSale['payments']['lines'];

it.each([
  ['of one payment', ['a'], { title: '', sourceId: 'a' }, 'Payment received'],
  ['of the second payment', ['a', 'b'], { title: '', sourceId: 'b' }, 'Payment received · Payment 2'],
  ['of a payment with a name', ['a', 'b'], { title: 'Deposit', sourceId: 'a' }, 'Deposit'],
  ['without a payment', ['a', 'b'], { title: '', sourceId: null }, 'Payment received'],
])('a control point %s says which one it waits for', async (_what, ids, point, name) => {
  const lines = ids.map((id) => ({ id, title: '' })) as unknown as Lines;
  function Named() {
    const nameOf = usePointName({ payments: { lines } as WholeSale['payments'] });
    return <p>{nameOf({ key: 'payment-due', ...point })}</p>;
  }
  const { findByText } = show(<Named />);
  await expect(findByText(name)).resolves.toBeDefined();
});
