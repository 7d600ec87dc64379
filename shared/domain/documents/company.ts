import { z } from 'zod';

export { NO_COMPANY } from './noCompany';

const zShort = z.string().trim().max(500).default('');

/** Our own details as they stand on documents; what is empty is left out there. */
export const zCompany = z.object({
  name: zShort,
  legalName: zShort,
  address: zShort,
  /** Registration number: company number, ОГРН, matična številka. */
  registration: zShort,
  /** Tax number: VAT number, ИНН / КПП, ID za DDV. */
  tax: zShort,
  /** Bank, account and codes, on lines of their own. */
  bank: z.string().max(2_000).default(''),
  phone: zShort,
  email: zShort,
  website: zShort,
  /** Who signs, and as what. */
  signer: zShort,
  signerRole: zShort,
  /** VAT rate of new lines in hundredths of a percent; null: we charge none. */
  vatRate: z.int().min(0).max(10_000).nullable().default(null),
});
export type Company = z.infer<typeof zCompany>;
