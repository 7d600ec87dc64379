import { all, profile, type SourceProfile } from './profile';

const OPPORTUNITIES = 'crm-sales-opportunities';

/** Public sample sets that people try a program with: "CRM Sales Opportunities" and the Russian Northwind. */
export const samples: readonly SourceProfile[] = [
  profile(OPPORTUNITIES, 'deals', all('opportunity_id', 'deal_stage'), {
    'deal.externalId': 'opportunity_id',
    'deal.manager': 'sales_agent',
    'deal.product': 'product',
    'client.name': 'account',
    'deal.stage': 'deal_stage',
    'deal.enteredDay': 'engage_date',
    'deal.closedDay': 'close_date',
    'deal.amount': 'close_value',
  }),
  profile(OPPORTUNITIES, 'clients', all('account', 'sector', 'office_location'), {
    'client.name': 'account',
    'client.industry': 'sector',
    'client.country': 'office_location',
    'client.notes': 'year_established|revenue|employees|subsidiary_of',
  }),
  profile(OPPORTUNITIES, 'products', all('product', 'series', 'sales_price'), {
    'product.name': 'product',
    'product.series': 'series',
    'product.price': 'sales_price',
  }),
  profile('northwind-ru', 'clients', all('КодКлиента', 'Название', 'ОбращатьсяК'), {
    'client.externalId': 'КодКлиента',
    'client.name': 'Название',
    'person.name': 'ОбращатьсяК',
    'person.position': 'Должность',
    'client.address': 'Адрес',
    'client.city': 'Город',
    'client.region': 'Область',
    'client.postalCode': 'Индекс',
    'client.country': 'Страна',
    'client.phone': 'Телефон|Факс',
  }),
];
