import { contract } from '@shared/contract';
import { firstInputs } from '@shared/contract/first';
import { NO_COMPANY, zCompany } from '@shared/domain/documents/company';
import { describe, expect, test } from 'vitest';

describe('what the database has before all other code', () => {
  test.each(Object.keys(firstInputs) as (keyof typeof firstInputs)[])(
    '%s is the question of the contract',
    (method) => {
      expect(contract[method].kind).toBe('query');
      expect(contract[method].input).toBe(firstInputs[method]);
    },
  );

  test('the company of a new file is the one that its schema makes of nothing', () => {
    expect(NO_COMPANY).toEqual(zCompany.parse({}));
  });
});
