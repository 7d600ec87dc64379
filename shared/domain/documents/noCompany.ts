import type { Company } from './company';

export const NO_COMPANY: Company = {
  name: '',
  legalName: '',
  address: '',
  registration: '',
  tax: '',
  bank: '',
  phone: '',
  email: '',
  website: '',
  signer: '',
  signerRole: '',
  vatRate: null,
};
