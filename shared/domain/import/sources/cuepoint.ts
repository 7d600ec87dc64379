import { both, profile, type SourceProfile, some } from './profile';

/** The list of clients as this program exports it, in its three languages: what is derived from deals and contacts is left out. */
export const cuepoint: readonly SourceProfile[] = [
  profile(
    'cuepoint',
    'clients',
    both(
      some(1, 'Client', 'Клиент', 'Stranka'),
      some(
        2,
        ...['Next contact', 'Last contact', 'Open deals'],
        ...['Следующий контакт', 'Последний контакт', 'Открытые сделки'],
        ...['Naslednji stik', 'Zadnji stik', 'Odprti posli'],
      ),
    ),
    {
      'client.name': 'Client|Клиент|Stranka',
      'client.manager': 'Manager|Менеджер|Skrbnik',
      'client.segment': 'Segment|Сегмент',
      'client.tags': 'Tags|Метки|Oznake',
      'client.city': 'City|Город|Kraj',
      'client.country': 'Country|Страна|Država',
      'client.industry': 'Industry|Отрасль|Panoga',
      'client.phone': 'Phone|Телефон|Telefon',
      'client.email': 'E-mail|Эл. почта|E-pošta',
    },
    [
      ...['State', 'Next contact', 'Purpose', 'Last contact', 'Open deals', 'Open amount', 'Kind'],
      ...['Состояние', 'Следующий контакт', 'Цель', 'Последний контакт', 'Открытые сделки', 'Вид'],
      ...['Stanje', 'Naslednji stik', 'Namen', 'Zadnji stik', 'Odprti posli', 'Vrsta'],
    ].join('|'),
  ),
];
