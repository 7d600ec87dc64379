/** Header lists of real exports, as their programs write them, for the recognition tests. Facts, collected from public exports. */
const list = (text: string): string[] => text.split('|');

export const HEADERS: Readonly<Record<string, { source: string; kind: string | null; head: string[] }>> = {
  'Google Contacts since 2024': {
    source: 'google-2024',
    kind: 'people',
    head: list(
      'First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Name Prefix|Name Suffix|Nickname|File As|Organization Name|Organization Title|Organization Department|Birthday|Notes|Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|E-mail 2 - Label|E-mail 2 - Value|Phone 1 - Label|Phone 1 - Value|Phone 2 - Label|Phone 2 - Value|Address 1 - Label|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|Address 1 - Extended Address|Relation 1 - Label|Relation 1 - Value|Website 1 - Label|Website 1 - Value|Event 1 - Label|Event 1 - Value|Custom Field 1 - Label|Custom Field 1 - Value',
    ),
  },
  'Google CSV until 2024': {
    source: 'google-old',
    kind: 'people',
    head: list(
      'Name|Given Name|Additional Name|Family Name|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Name Prefix|Name Suffix|Initials|Nickname|Short Name|Maiden Name|Birthday|Gender|Location|Billing Information|Directory Server|Mileage|Occupation|Hobby|Sensitivity|Priority|Subject|Notes|Language|Photo|Group Membership|E-mail 1 - Type|E-mail 1 - Value|IM 1 - Type|IM 1 - Service|IM 1 - Value|Phone 1 - Type|Phone 1 - Value|Address 1 - Type|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|Address 1 - Extended Address|Organization 1 - Type|Organization 1 - Name|Organization 1 - Yomi Name|Organization 1 - Title|Organization 1 - Department|Organization 1 - Symbol|Organization 1 - Location|Organization 1 - Job Description|Website 1 - Type|Website 1 - Value',
    ),
  },
  'Outlook for the desktop': {
    source: 'outlook',
    kind: 'people',
    head: list(
      "Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|Business Country/Region|Home Street|Home Street 2|Home Street 3|Home City|Home State|Home Postal Code|Home Country/Region|Other Street|Other Street 2|Other Street 3|Other City|Other State|Other Postal Code|Other Country/Region|Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Home Phone 2|ISDN|Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account|Anniversary|Assistant's Name|Billing Information|Birthday|Business Address PO Box|Categories|Children|Directory Server|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Address|E-mail 3 Type|E-mail 3 Display Name|Gender|Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|Keywords|Language|Location|Manager's Name|Mileage|Notes|Office Location|Organizational ID Number|Other Address PO Box|Priority|Private|Profession|Referred By|Sensitivity|Spouse|User 1|User 2|User 3|User 4|Web Page",
    ),
  },
  'outlook.live.com': {
    source: 'outlook-live',
    kind: 'people',
    head: list(
      "First Name|Middle Name|Last Name|Title|Suffix|Nickname|Given Yomi|Surname Yomi|E-mail Address|E-mail 2 Address|E-mail 3 Address|Home Phone|Home Phone 2|Business Phone|Business Phone 2|Mobile Phone|Car Phone|Other Phone|Primary Phone|Pager|Business Fax|Home Fax|Other Fax|Company Main Phone|Callback|Radio Phone|Telex|TTY/TDD Phone|IMAddress|Job Title|Department|Company|Office Location|Manager's Name|Assistant's Name|Assistant's Phone|Company Yomi|Business Street|Business City|Business State|Business Postal Code|Business Country/Region|Home Street|Home Country/Region|Other Street|Other Country/Region|Personal Web Page|Spouse|Schools|Hobby|Location|Web Page|Birthday|Anniversary|Notes",
    ),
  },
  "Google's Outlook CSV": {
    source: 'outlook',
    kind: 'people',
    head: list(
      'First Name|Middle Name|Last Name|Title|Suffix|Initials|Web Page|Gender|Birthday|Anniversary|Location|Language|Internet Free Busy|Notes|E-mail Address|E-mail 2 Address',
    ),
  },
  'Outlook in Russian': {
    source: 'outlook-ru',
    kind: 'people',
    head: list(
      'Имя|Отчество|Фамилия|Организация|Должность|Улица (раб. адрес)|Город (раб. адрес)|Область (раб. адрес)|Индекс (раб. адрес)|Страна или регион (раб. адрес)|Улица (дом. адрес)|Город  (дом. адрес)|Область (дом. адрес)|Почтовый код (дом.)|Страна или регион (дом. адрес)|Улица (другой адрес)|Рабочий факс|Рабочий телефон|Телефон раб. 2|Домашний факс|Домашний телефон|Телефон дом. 2|Основной телефон|Основной телефон организации|Телефон переносной|Радиотелефон|Телефон в машине|Другой факс|Другой телефон|Пейджер|День рождения|Адрес эл. почты|Адрес 2 эл. почты|Адрес 3 эл. почты|Заметки|Веб-страница',
    ),
  },
  'Pipedrive deals': {
    source: 'pipedrive-deals',
    kind: 'deals',
    head: list(
      'Deal - ID|Deal - Title|Deal - Owner|Deal - Value|Deal - Currency of Value|Deal - Weighted value|Deal - Currency of Weighted value|Deal - Probability|Deal - Organization|Deal - Organization ID|Deal - Pipeline|Deal - Contact person|Deal - Contact person ID|Deal - Stage|Deal - Label|Deal - Status|Deal - Deal created|Deal - Update time|Deal - Last stage change|Deal - Next activity date|Deal - Last activity date|Deal - Won time|Deal - Last email received|Deal - Last email sent|Deal - Lost time|Deal - Deal closed on|Deal - Lost reason|Deal - Visible to|Deal - Total activities|Deal - Done activities|Deal - Activities to do|Deal - Email messages count|Deal - Expected close date|Deal - Product quantity|Deal - Product amount|Deal - Product name|Deal - Source origin|Deal - Archive status',
    ),
  },
  'Pipedrive people': {
    source: 'pipedrive-people',
    kind: 'people',
    head: list(
      'Person - ID|Person - Name|Person - First name|Person - Last name|Person - Organization|Person - Email - Work|Person - Email - Home|Person - Email - Other|Person - Phone - Work|Person - Phone - Mobile|Person - Job title|Person - Owner|Person - Label|Person - Notes|Person - Address|Person - Open deals|Person - Won deals|Person - Last email received',
    ),
  },
  'Pipedrive organizations': {
    source: 'pipedrive-organizations',
    kind: 'clients',
    head: list(
      'Organization - ID|Organization - Name|Organization - Owner|Organization - Address|Organization - Full/combined address of Address|Organization - ZIP/Postal code of Address|Organization - Region of Address|Organization - Label|Organization - Open deals|Organization - Won deals',
    ),
  },
  'Pipedrive import template': {
    source: 'pipedrive-deals',
    kind: 'deals',
    head: list(
      'Person - Name*|Person - Phone|Person - Email (Work)|Organization - Name*|Organization - Address|Deal - Title|Deal - Value|Deal - Stage (pipeline)|Activity - Subject*|Activity - Due date|Note - Content*',
    ),
  },
  'Pipedrive activities': {
    source: 'pipedrive-activities',
    kind: null,
    head: list(
      'ID|Subject|Type|Done|Due date|Due time|Duration|Deal ID|Deal|Contact person|Organization|Note|Assigned to user|Creator|Add time|Marked as done time',
    ),
  },
  'Pipedrive notes': {
    source: 'pipedrive-notes',
    kind: null,
    head: list(
      'ID|Content (HTML)|Deal ID|Deal title|Contact person|Organization|User|Add time|Update time|Note is pinned to deal',
    ),
  },
  'HubSpot contacts': {
    source: 'hubspot-contacts',
    kind: 'people',
    head: list(
      'Record ID|First Name|Last Name|Email|Phone Number|Mobile Phone Number|Job Title|Company Name|Website URL|City|State/Region|Country/Region|Lifecycle Stage|Lead Status|Contact Owner|Create Date|Last Modified Date|Last Activity Date|Last Contacted|Associated Company|Associated Company IDs',
    ),
  },
  'HubSpot companies': {
    source: 'hubspot-companies',
    kind: 'clients',
    head: list(
      'Record ID|Company name|Company Domain Name|Phone Number|Industry|City|State/Region|Country/Region|Company owner|Create Date|Last Activity Date',
    ),
  },
  'HubSpot deals': {
    source: 'hubspot-deals',
    kind: 'deals',
    head: list(
      'Record ID|Deal Name|Pipeline|Deal Stage|Amount|Amount in company currency|Currency|Close Date|Create Date|Last Modified Date|Last Activity Date|Deal owner|Deal Type|Deal Description|Deal probability|Is Deal Closed?|Is Closed Won|Associated Company|Associated Company IDs (Primary)|Associated Contact',
    ),
  },
  'HubSpot tasks': {
    source: 'hubspot-tasks',
    kind: null,
    head: list('Record ID|Task Title|Task Status|Task Type|Due date|Priority|Assigned to|Notes'),
  },
  'amoCRM deals': {
    source: 'amocrm-deals',
    kind: 'deals',
    head: list(
      'ID|Название сделки|Бюджет ₸|Ответственный|Дата создания сделки|Кем создана сделка|Дата редактирования|Кем редактирована|Дата закрытия|Теги|Примечание|Примечание 2|Примечание 3|Этап сделки|Воронка|Полное имя контакта|Компания контакта|Ответственный за контакт|Компания|Рабочий телефон|Рабочий прямой телефон|Мобильный телефон|Факс|Домашний телефон|Другой телефон|Рабочий email|Личный email|Другой email|Город|utm_source|utm_source',
    ),
  },
  'amoCRM contacts': {
    source: 'amocrm-contacts',
    kind: 'people',
    head: list(
      'ID|Тип|Полное имя контакта|Имя|Фамилия|Название компании|Ответственный|Дата создания контакта|Кем создан контакт|Сделки|Дата редактирования|Кем редактирован|Теги|Примечание 1|Примечание 2|Рабочий телефон|Мобильный телефон|Факс|Рабочий email|Личный email|Web|Адрес|Должность',
    ),
  },
  'Bitrix24 deals': {
    source: 'bitrix24-deals',
    kind: 'deals',
    head: list(
      'ID|Название сделки|Стадия сделки|Сумма|Валюта|Сумма/Валюта|Вероятность|Компания|Контакт|Клиент|Тип|Направление|Ответственный|Дата начала|Предполагаемая дата закрытия|Сделка закрыта|Комментарий|Источник|Дополнительно об источнике|Товар|Дела|Дата создания|Дата изменения|Кем создана|Кем изменена|Повторная сделка|Повторное обращение|Группа стадий',
    ),
  },
  'Bitrix24 deals in English': {
    source: 'bitrix24-deals-en',
    kind: 'deals',
    head: list(
      'ID|Deal Name|Stage|Income|Currency|Amount/Currency|Probability, %|Company|Contact|Type|Pipeline|Responsible|Start date|Assumed close date|Closed|Comment|Source|Source information|Product|Activities|Created|Modified|Created by|Modified by|Repeat deal|Repeat inquiry|Deal status',
    ),
  },
  'Bitrix24 contacts': {
    source: 'bitrix24-contacts',
    kind: 'people',
    head: list(
      'ID|Обращение|Имя|Фамилия|Отчество|Имя, Фамилия|Фотография|Дата рождения|Должность|Компания|Тип контакта|Источник|Дополнительно об источнике|Адрес|Комментарий|Доступен для всех|Экспорт|Ответственный|Дата создания|Дата изменения|Рабочий телефон|Мобильный телефон|Номер факса|Рабочий e-mail|Частный e-mail|Контакт Telegram',
    ),
  },
  'Bitrix24 contacts in English': {
    source: 'bitrix24-contacts-en',
    kind: 'people',
    head: list(
      'Salutation|First Name|Last Name|Middle Name|First and Last Names|Date of birth|Position|Company|Contact Type|Source|Source information|Phone|E-mail|Site|Messenger|Address|Comment|Available to everyone|Export|Responsible person|Created on|Modified on',
    ),
  },
  'Bitrix24 leads': {
    source: 'bitrix24-leads',
    kind: 'clients',
    head: list(
      'ID|Название лида|Имя|Фамилия|Название компании|Населенный пункт|Район|Регион|Почтовый индекс|Страна|Стадия|Дополнительно о стадии|Товар|Цена|Количество|Возможная сумма|Валюта',
    ),
  },
  'CRM Sales Opportunities: deals': {
    source: 'crm-sales-opportunities',
    kind: 'deals',
    head: list('opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value'),
  },
  'CRM Sales Opportunities: accounts': {
    source: 'crm-sales-opportunities',
    kind: 'clients',
    head: list('account|sector|year_established|revenue|employees|office_location|subsidiary_of'),
  },
  'CRM Sales Opportunities: products': {
    source: 'crm-sales-opportunities',
    kind: 'products',
    head: list('product|series|sales_price'),
  },
  'Northwind in Russian': {
    source: 'northwind-ru',
    kind: 'clients',
    head: list('КодКлиента|Название|ОбращатьсяК|Должность|Адрес|Город|Область|Индекс|Страна|Телефон|Факс'),
  },
};
