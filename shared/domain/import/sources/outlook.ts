import { all, both, profile, type SourceProfile, some } from './profile';

const ENGLISH = {
  'person.firstName': 'First Name',
  'person.middleName': 'Middle Name',
  'person.lastName': 'Last Name',
  'client.name': 'Company',
  'person.position': 'Job Title',
  'client.address': 'Business Street|Business Street 2',
  'client.city': 'Business City',
  'client.region': 'Business State',
  'client.postalCode': 'Business Postal Code',
  'client.country': 'Business Country/Region|Business Country',
  'person.phone':
    'Business Phone|Business Phone 2|Home Phone|Home Phone 2|Mobile Phone|Other Phone|Primary Phone|Car Phone|Company Main Phone',
  'person.email': 'E-mail Address|E-mail 2 Address',
  'person.birthday': 'Birthday',
  'person.notes': 'Notes',
  'client.website': 'Web Page',
  'client.tags': 'Categories',
} as const;
/** "Title" is Mr. or Dr. here, not a job and not a deal. */
const UNUSED =
  "Title|Suffix|Department|Home Street|Home Street 2|Home City|Home State|Home Postal Code|Home Country/Region|Home Country|Other Street|Other Street 2|Other City|Other State|Other Postal Code|Other Country/Region|Other Country|Assistant's Phone|Business Fax|Home Fax|Other Fax|Callback|ISDN|Pager|Radio Phone|TTY/TDD Phone|Telex|Account|Anniversary|Assistant's Name|Billing Information|Business Address PO Box|Children|Directory Server|E-mail Type|E-mail Display Name|E-mail 2 Type|E-mail 2 Display Name|Gender|Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|Keywords|Language|Location|Manager's Name|Mileage|Office Location|Organizational ID Number|Other Address PO Box|Priority|Private|Profession|Referred By|Sensitivity|Spouse|User 1|Nickname|Given Yomi|Surname Yomi|IMAddress|Company Yomi|Personal Web Page|Schools";

/** Outlook: desktop export, outlook.live.com, Google's "Outlook CSV", and the Russian desktop export. */
export const outlook: readonly SourceProfile[] = [
  profile(
    'outlook-live',
    'people',
    both(some(1, 'Given Yomi', 'Surname Yomi', 'IMAddress', 'Company Yomi'), all('First Name')),
    ENGLISH,
    UNUSED,
  ),
  profile(
    'outlook',
    'people',
    both(
      some(
        2,
        'E-mail Address',
        'Business Phone',
        'Home Phone',
        'Mobile Phone',
        'Business Street',
        'Business Country/Region',
        'Company Main Phone',
        'E-mail 2 Address',
        'Internet Free Busy',
      ),
      some(1, 'First Name', 'Last Name'),
    ),
    ENGLISH,
    UNUSED,
  ),
  profile(
    'outlook-ru',
    'people',
    both(
      some(
        2,
        'Улица (раб. адрес)',
        'Город (раб. адрес)',
        'Телефон переносной',
        'Адрес эл. почты',
        'Адрес 2 эл. почты',
        'Телефон раб. 2',
        'Страна или регион (раб. адрес)',
        'Телефон дом. 2',
      ),
      some(1, 'Имя', 'Фамилия'),
    ),
    {
      'person.firstName': 'Имя',
      'person.middleName': 'Отчество',
      'person.lastName': 'Фамилия',
      'client.name': 'Организация',
      'person.position': 'Должность',
      'client.address': 'Улица (раб. адрес)',
      'client.city': 'Город (раб. адрес)',
      'client.region': 'Область (раб. адрес)',
      'client.postalCode': 'Индекс (раб. адрес)',
      'client.country': 'Страна или регион (раб. адрес)',
      'person.phone':
        'Рабочий телефон|Телефон раб. 2|Домашний телефон|Телефон дом. 2|Основной телефон|Основной телефон организации|Телефон переносной|Другой телефон|Телефон в машине',
      'person.birthday': 'День рождения',
      'person.email': 'Адрес эл. почты|Адрес 2 эл. почты',
      'person.notes': 'Заметки',
      'client.website': 'Веб-страница',
    },
    'Улица (дом. адрес)|Город (дом. адрес)|Область (дом. адрес)|Почтовый код (дом.)|Страна или регион (дом. адрес)|Улица (другой адрес)|Город (другой адрес)|Рабочий факс|Домашний факс|Другой факс|Радиотелефон|Пейджер|Обращение|Суффикс',
  ),
];
