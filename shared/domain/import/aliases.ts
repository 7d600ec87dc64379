import { type FieldId, type ImportKind, isOffered } from './fields';
import { headerKey } from './headers';

/**
 * Header words in English, Russian and Slovenian that mean the same whatever program wrote them, `|` between them.
 * Words that mean something else per kind of table ("Name", «Название») stand in {@link BARE}.
 */
const ALIASES: Partial<Record<FieldId, string>> = {
  'client.externalId':
    'client id|customer id|account id|company id|organization id|client code|customer code|код клиента|код контрагента|ид клиента|id клиента|id компании|šifra stranke|šifra partnerja|id stranke',
  'client.name':
    'client|client name|customer|customer name|company|company name|account|account name|organization|organization name|organisation|organisation name|associated company|firm|клиент|имя клиента|название клиента|наименование клиента|компания|название компании|наименование компании|организация|название организации|наименование организации|контрагент|заказчик|фирма|юр лицо|stranka|ime stranke|naziv stranke|podjetje|ime podjetja|naziv podjetja|naročnik|partner|kupec|organizacija',
  'client.manager':
    'owner|account owner|account manager|manager|company owner|contact owner|responsible|responsible person|sales agent|sales rep|assigned to|ответственный|менеджер|ответственный менеджер|куратор|skrbnik|odgovorna oseba|vodja|prodajalec|odgovorni',
  'client.segment':
    'segment|category|client category|abc|сегмент|категория|категория клиента|группа клиентов|kategorija|skupina strank',
  'client.industry':
    'industry|sector|branch|business|line of business|отрасль|сфера деятельности|вид деятельности|сектор|panoga|dejavnost|sektor|branža',
  'client.country': 'country|country region|office location|страна|страна регион|država',
  'client.region': 'region|state|state region|province|область|регион|край|район|regija|pokrajina',
  'client.city': 'city|town|город|населенный пункт|mesto|kraj',
  'client.address':
    'address|street|street address|full address|адрес|улица|юридический адрес|фактический адрес|почтовый адрес|naslov|ulica',
  'client.postalCode':
    'postal code|zip|zip code|postcode|zip postal code|индекс|почтовый индекс|почтовый код|poštna številka|pošta številka',
  'client.website':
    'website|web|web site|url|website url|web page|site|homepage|company domain name|domain|сайт|веб сайт|веб страница|корпоративный сайт|spletna stran|splet|spletno mesto',
  'client.tags': 'tags|tag|labels|label|теги|тег|метки|метка|ярлыки|oznake|oznaka',
  'client.notes':
    'company notes|client notes|about|year established|revenue|employees|subsidiary of|number of employees|annual revenue|выручка|количество сотрудников|инн|кпп|огрн|davčna številka|matična številka|število zaposlenih',
  'person.name':
    'person|contact|contact person|contact name|full name|primary contact|associated contact|контакт|контактное лицо|имя контакта|полное имя контакта|полное имя|фио|ф и о|фио контакта|обращаться к|представитель|имя фамилия|имя и фамилия|kontakt|kontaktna oseba|ime in priimek|oseba|priimek in ime',
  'person.firstName': 'first name|given name|forename|имя|имя контакта имя|ime osebe',
  'person.middleName': 'middle name|additional name|second name|patronymic|отчество|srednje ime',
  'person.lastName': 'last name|surname|family name|фамилия|priimek',
  'person.position':
    'position|job title|role|job|profession|occupation|должность|профессия|položaj|delovno mesto|funkcija|naziv delovnega mesta',
  'person.birthday':
    'birthday|birth date|date of birth|dob|день рождения|дата рождения|др|rojstni dan|datum rojstva',
  'person.phone':
    'phone|phone #|phones|phone number|telephone|tel|mobile|mobile phone|mobile phone number|cell|cell phone|work phone|home phone|business phone|office phone|other phone|direct phone|primary phone|телефон|телефон #|телефоны|тел|номер телефона|контактный телефон|мобильный|мобильный телефон|сотовый|сотовый телефон|рабочий телефон|рабочий прямой телефон|домашний телефон|другой телефон|основной телефон|телефон контакт|телефон контакта|городской телефон|telefon|telefon #|tel št|telefonska številka|mobilni telefon|mobitel|gsm|službeni telefon|domači telefon|fax|business fax|факс|номер факса|faks|whatsapp|viber',
  'person.email':
    'email|e mail|emails|mail|email #|e mail #|email address|e mail address|work email|personal email|home email|other email|work e mail|private e mail|почта|электронная почта|эл почта|емейл|имейл|адрес эл почты|адрес # эл почты|адрес электронной почты|рабочий email|личный email|другой email|рабочий e mail|частный e mail|другой e mail|e pošta|elektronska pošta|elektronski naslov|e poštni naslov|epošta|mejl',
  'deal.externalId':
    'deal id|opportunity id|id сделки|номер сделки|order id|номер заказа|номер договора|id posla|št posla|številka posla',
  'deal.title':
    'deal|deal name|deal title|opportunity|opportunity name|subject|сделка|название сделки|тема сделки|название проекта|проект|мероприятие|posel|naziv posla|ime posla|projekt|zadeva',
  'deal.product':
    'product|product name|service|item|товар|продукт|услуга|наименование товара|izdelek|produkt|storitev|artikel',
  'deal.amount':
    'amount|value|deal value|close value|deal amount|budget|total|sum|income|price|opportunity amount|сумма|сумма сделки|бюджет|стоимость|бюджет сделки|возможная сумма|сумма договора|znesek|vrednost|vrednost posla|proračun',
  'deal.currency': 'currency|currency code|deal currency|валюта|валюта сделки|valuta',
  'deal.stage':
    'stage|deal stage|sales stage|pipeline stage|этап|этап сделки|стадия|стадия сделки|стадия продажи|faza|faza posla|stopnja',
  'deal.status': 'status|deal status|state|is closed won|статус|статус сделки|состояние|stanje',
  'deal.enteredDay':
    'engage date|start date|create date|created|created at|created on|date created|creation date|deal created|opened|дата создания|дата создания сделки|дата начала|создана|дата заявки|дата|datum začetka|datum nastanka|ustvarjeno|date|datum',
  'deal.closedDay':
    'close date|closed date|closed|closed on|date closed|deal closed on|won date|дата закрытия|дата закрытия сделки|закрыта|дата оплаты|datum zaključka|zaključeno|datum zaprtja',
  'deal.eventDay':
    'event date|event day|date of event|дата мероприятия|дата события|дата проведения|datum dogodka|dan dogodka',
  'deal.lostReason':
    'lost reason|closed lost reason|loss reason|reason|причина|причина отказа|причина проигрыша|razlog|razlog izgube',
  'deal.manager':
    'owner|deal owner|sales agent|sales rep|manager|responsible|responsible person|assigned to|ответственный|менеджер|ответственный менеджер|skrbnik|odgovorna oseba|prodajalec|odgovorni',
  'deal.notes':
    'deal description|description|comment|comments|note|notes|примечание|примечание #|комментарий|комментарии|описание|opomba|opombe|opis|komentar',
  'product.externalId':
    'product id|product code|sku|article|article number|item number|артикул|код товара|код|код номенклатуры|šifra izdelka|šifra artikla|šifra|koda',
  'product.name':
    'product|product name|item|item name|service|service name|товар|название товара|наименование товара|номенклатура|услуга|название услуги|продукт|izdelek|naziv izdelka|artikel|storitev|naziv storitve',
  'product.series':
    'series|category|group|product line|family|серия|группа|категория|группа товаров|линейка|serija|skupina|kategorija|linija',
  'product.price':
    'price|sales price|list price|unit price|cost|amount|цена|цена продажи|розничная цена|стоимость|прайс|cena|prodajna cena|maloprodajna cena',
  'product.currency': 'currency|валюта|valuta',
};

/** Words whose meaning is the record the table is about. */
const BARE: Readonly<Record<ImportKind, Partial<Record<FieldId, string>>>> = {
  clients: {
    'client.externalId': 'id|record id|external id|код|šifra|ид',
    'client.name': 'name|title|название|наименование|имя|naziv|ime|полное наименование|краткое наименование',
    'client.notes':
      'note|notes|comment|comments|description|примечание|примечание #|комментарий|описание|заметки|opomba|opombe|opis|komentar',
  },
  people: {
    'person.externalId': 'id|record id|contact id|person id|external id|id контакта|код|šifra|ид',
    'person.name': 'name|имя фамилия отчество|ime',
    'person.notes':
      'note|notes|comment|comments|description|примечание|примечание #|комментарий|описание|заметки|opomba|opombe|opis|komentar',
  },
  deals: {
    'deal.externalId': 'id|record id|external id|номер|код|šifra|št|ид',
    'deal.title': 'name|title|название|наименование|тема|naziv|ime',
  },
  products: {
    'product.externalId': 'id|record id|external id|ид',
    'product.name': 'name|title|название|наименование|naziv|ime',
  },
};

const tables = new Map<ImportKind, ReadonlyMap<string, FieldId>>();

/** Header key → field, for one kind of table. */
export function aliasesOf(kind: ImportKind): ReadonlyMap<string, FieldId> {
  const known = tables.get(kind);
  if (known) return known;
  const table = new Map<string, FieldId>();
  for (const source of [BARE[kind], ALIASES]) {
    for (const [field, words] of Object.entries(source) as [FieldId, string][]) {
      if (!isOffered(field, kind)) continue;
      for (const word of words.split('|')) {
        const key = headerKey(word);
        if (!table.has(key)) table.set(key, field);
      }
    }
  }
  tables.set(kind, table);
  return table;
}
