import { all, both, profile, type SourceProfile, some } from './profile';

const PHONES =
  'Рабочий телефон|Рабочий прямой телефон|Мобильный телефон|Домашний телефон|Другой телефон|Телефон|Телефон (контакт)';
const EMAILS = 'Рабочий email|Личный email|Другой email|Email (контакт)';
const NOTES = 'Примечание|Примечание 2';

/** amoCRM (Kommo): the currency may stand in the header of the budget. */
export const amocrm: readonly SourceProfile[] = [
  profile(
    'amocrm-deals',
    'deals',
    both(all('Название сделки'), some(1, 'Бюджет', 'Этап сделки', 'Компания контакта', 'Кем создана сделка')),
    {
      'deal.externalId': 'ID',
      'deal.title': 'Название сделки',
      'deal.amount': 'Бюджет',
      'deal.manager': 'Ответственный',
      'deal.enteredDay': 'Дата создания сделки|Дата создания',
      'deal.closedDay': 'Дата закрытия',
      'deal.notes': NOTES,
      'deal.stage': 'Этап сделки|Этап',
      'person.name': 'Полное имя контакта|Основной контакт',
      'client.name': 'Компания|Компания контакта',
      'person.phone': PHONES,
      'person.email': EMAILS,
      'deal.lostReason': 'Причина отказа',
    },
    'Кем создана сделка|Дата редактирования|Кем редактирована|Теги|Воронка|Ответственный за контакт|Факс|Город|Источник|Должность|Пользовательское соглашение|utm_source|utm_medium|utm_campaign|utm_term|utm_content',
  ),
  profile(
    'amocrm-contacts',
    'people',
    both(
      all('Полное имя контакта'),
      some(1, 'Название компании', 'Дата создания контакта', 'Кем создан контакт', 'Тип'),
    ),
    {
      'person.externalId': 'ID',
      'row.record': 'Тип',
      'person.name': 'Полное имя контакта',
      'person.firstName': 'Имя',
      'person.lastName': 'Фамилия',
      'client.name': 'Название компании|Компания',
      'client.manager': 'Ответственный',
      'client.tags': 'Теги',
      'person.notes': NOTES,
      'person.phone': PHONES,
      'person.email': EMAILS,
      'client.website': 'Web',
      'client.address': 'Адрес',
      'person.position': 'Должность|Должность (контакт)',
    },
    'Дата создания контакта|Кем создан контакт|Сделки|Дата редактирования|Кем редактирован|Факс|utm_source|utm_medium|utm_campaign|utm_term|utm_content',
  ),
];
