import type { ClientKind, PersonRole } from '@shared/domain/words';

/** A person of the demo data. Numbers and domains are of ranges that belong to nobody (Ofcom's 7700 900, `.example`). */
export interface DemoPerson {
  readonly name: string;
  readonly role: PersonRole;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
  readonly birthday?: string;
}

export interface DemoClient {
  readonly name: string;
  readonly language: 'en' | 'ru' | 'sl';
  readonly kind: ClientKind;
  readonly segment: string;
  readonly industry: string;
  readonly city: string;
  readonly country: string;
  readonly tags: readonly string[];
  readonly people: readonly DemoPerson[];
}

type Basics = readonly [
  name: string,
  segment: string,
  industry: string,
  city: string,
  country: string,
  tags: string,
];
type Somebody = readonly [
  name: string,
  role: PersonRole,
  position: string,
  phone: string,
  email: string,
  birthday?: string,
];

const of =
  (language: DemoClient['language']) =>
  (basics: Basics, ...people: readonly Somebody[]): DemoClient => {
    const [name, segment, industry, city, country, tags] = basics;
    return {
      ...{ name, language, segment, industry, city, country },
      kind: industry === '' ? 'private' : 'company',
      tags: tags === '' ? [] : tags.split(' '),
      people: people.map(([who, role, position, phone, email, birthday]) => ({
        ...{ name: who, role, position, phone, email },
        ...(birthday ? { birthday } : {}),
      })),
    };
  };

const en = of('en');
const ru = of('ru');
const sl = of('sl');

export const CLIENTS: readonly DemoClient[] = [
  en(
    ['Alfa Events Ltd', 'A', 'Marketing', 'London', 'GB', 'key agency'],
    [
      'Anna Palmer',
      'decision-maker',
      'Managing director',
      '+44 7700 900123',
      'anna.palmer@alfa-events.example',
      '1984-03-12',
    ],
    ['Joe Marsh', 'accountant', 'Accountant', '+44 7700 900124', 'joe.marsh@alfa-events.example'],
  ),
  en(
    ['Northwind Logistics', 'B', 'Logistics', 'Rotterdam', 'NL', ''],
    ['Pieter de Vries', 'decision-maker', 'Head of HR', '+31 6 97010281', 'p.devries@northwind.example'],
  ),
  en(
    ['Blue Harbour Hotels', 'VIP', 'Hotels', 'Split', 'HR', 'key hotel'],
    [
      'Nikola Jurić',
      'decision-maker',
      'Marketing director',
      '+385 91 000 1400',
      'n.juric@blueharbour.example',
      '--12-19',
    ],
    ['Carla Rossi', 'influencer', 'Events coordinator', '+385 91 000 1401', 'c.rossi@blueharbour.example'],
  ),
  en(
    ['Brightside Software GmbH', 'A', 'Software', 'Graz', 'AT', 'it'],
    ['Jürgen Weiß', 'decision-maker', 'CEO', '+43 660 0001200', 'j.weiss@brightside.example'],
  ),
  en(
    ['Medora Pharma AG', 'VIP', 'Pharmaceuticals', 'Basel', 'CH', 'key'],
    [
      'Claudia Meier',
      'decision-maker',
      'Head of communication',
      '+41 79 000 12 00',
      'c.meier@medora.example',
      '1979-11-30',
    ],
    ['Luca Brunner', 'gatekeeper', 'Assistant', '+41 79 000 12 01', 'l.brunner@medora.example'],
  ),
  en(
    ['Fjord Energy AS', 'B', 'Energy', 'Bergen', 'NO', ''],
    ['Ingrid Sørensen', 'decision-maker', 'People lead', '+47 400 00 120', 'ingrid@fjordenergy.example'],
  ),
  en(
    ['Oakfield Bank plc', 'A', 'Banking', 'Leeds', 'GB', 'bank'],
    [
      'Mark O’Neill',
      'decision-maker',
      'Regional director',
      '+44 7700 900311',
      'mark.oneill@oakfield.example',
    ],
    ['Priya Shah', 'user', 'Office manager', '+44 7700 900312', 'priya.shah@oakfield.example', '--11-24'],
  ),
  en(
    ['Kestrel Insurance', 'C', 'Insurance', 'Dublin', 'IE', ''],
    ['Aoife Byrne', 'influencer', 'HR partner', '+353 85 000 1200', 'a.byrne@kestrel.example'],
  ),
  en(
    ['O’Hara & Sons', 'C', 'Construction', 'Cork', 'IE', ''],
    ['Sean O’Hara', 'decision-maker', 'Owner', '+353 85 000 1310', 'sean@ohara.example'],
  ),
  en(
    ['Lumen Studio', 'B', 'Design', 'Berlin', 'DE', 'agency'],
    ['Hannah Vogel', 'decision-maker', 'Partner', '+49 1520 0001200', 'hannah@lumen.example'],
  ),
  en(
    ['Green Valley Foods', 'B', 'Food', 'Bristol', 'GB', ''],
    [
      'Tom Whitfield',
      'decision-maker',
      'Operations director',
      '+44 7700 900441',
      'tom@greenvalley.example',
      '1990-12-02',
    ],
  ),
  en(
    ['Contoso Robotics', 'A', 'Engineering', 'Munich', 'DE', 'it key'],
    ['Katrin Schäfer', 'decision-maker', 'Marketing lead', '+49 1520 0001301', 'k.schaefer@contoso.example'],
  ),
  en(
    ['Emma Thompson', 'C', '', 'London', 'GB', 'private'],
    ['Emma Thompson', 'decision-maker', '', '+44 7700 900555', 'emma.t@mail.example'],
  ),
  en(
    ['Harper & Lowe LLP', 'A', 'Law', 'London', 'GB', 'key'],
    ['Grace Harper', 'decision-maker', 'Partner', '+44 7700 900601', 'g.harper@harperlowe.example'],
    ['Neil Lowe', 'influencer', 'Partner', '+44 7700 900602', 'n.lowe@harperlowe.example', '--12-08'],
  ),
  en(
    ['Sunrise Airlines', 'B', 'Travel', 'Vienna', 'AT', ''],
    ['Eva Lang', 'decision-maker', 'Head of HR', '+43 660 0007700', 'e.lang@sunrise.example'],
  ),
  en(
    ['Mira Clarke', 'C', '', 'Oxford', 'GB', 'private'],
    ['Mira Clarke', 'decision-maker', '', '+44 7700 900717', 'mira.clarke@mail.example'],
  ),
  sl(
    ['Alpska Hiša d.o.o.', 'A', 'Turizem', 'Kranj', 'SI', 'key'],
    [
      'Marjeta Žnidaršič',
      'decision-maker',
      'direktorica',
      '+386 31 000 120',
      'marjeta@alpskahisa.example',
      '1981-12-05',
    ],
    ['Aljaž Kovač', 'accountant', 'računovodja', '+386 31 000 121', 'aljaz@alpskahisa.example'],
  ),
  sl(
    ['Kovinar Maribor d.d.', 'B', 'Kovinarstvo', 'Maribor', 'SI', ''],
    [
      'Boštjan Črnko',
      'decision-maker',
      'kadrovski vodja',
      '+386 41 000 233',
      'bostjan.crnko@kovinar.example',
    ],
  ),
  sl(
    ['Pivovarna Triglav', 'VIP', 'Živila', 'Ljubljana', 'SI', 'key'],
    ['Špela Zupančič', 'decision-maker', 'vodja marketinga', '+386 40 000 344', 'spela@triglav.example'],
    ['Gašper Oblak', 'influencer', 'vodja dogodkov', '+386 40 000 345', 'gasper@triglav.example', '--11-27'],
  ),
  sl(
    ['Lekarna Zdravje d.o.o.', 'C', 'Farmacija', 'Celje', 'SI', ''],
    ['Nataša Šuštar', 'decision-maker', 'direktorica', '+386 31 000 455', 'natasa@lekarnazdravje.example'],
  ),
  sl(
    ['Banka Sava d.d.', 'A', 'Bančništvo', 'Ljubljana', 'SI', 'bank'],
    [
      'Jernej Potočnik',
      'decision-maker',
      'član uprave',
      '+386 41 000 566',
      'jernej.potocnik@bankasava.example',
    ],
    [
      'Tjaša Mlakar',
      'gatekeeper',
      'poslovna sekretarka',
      '+386 41 000 567',
      'tjasa.mlakar@bankasava.example',
    ],
  ),
  sl(
    ['Mizarstvo Žagar s.p.', 'C', 'Obrt', 'Ribnica', 'SI', ''],
    ['Jože Žagar', 'decision-maker', 'lastnik', '+386 51 000 677', 'joze@zagar.example'],
  ),
  sl(
    ['Gimnazija Škofja Loka', 'B', 'Šolstvo', 'Škofja Loka', 'SI', 'school'],
    ['Irena Čadež', 'decision-maker', 'ravnateljica', '+386 31 000 788', 'irena.cadez@gimskl.example'],
  ),
  sl(
    ['Hotel Jezero Bled', 'B', 'Turizem', 'Bled', 'SI', 'hotel'],
    ['Rok Ažman', 'decision-maker', 'direktor', '+386 40 000 899', 'rok.azman@hoteljezero.example'],
  ),
  sl(
    ['Digitalna Rešitev d.o.o.', 'B', 'Programska oprema', 'Novo mesto', 'SI', 'it'],
    [
      'Živa Hočevar',
      'influencer',
      'vodja ljudi in kulture',
      '+386 51 000 900',
      'ziva@digires.example',
      '--12-01',
    ],
  ),
  sl(
    ['Občina Črnomelj', 'C', 'Uprava', 'Črnomelj', 'SI', ''],
    ['Darja Štukelj', 'user', 'referentka', '+386 31 000 911', 'darja.stukelj@obcina.example'],
  ),
  sl(
    ['Vinska klet Brda', 'B', 'Vinarstvo', 'Dobrovo', 'SI', ''],
    ['Luka Simčič', 'decision-maker', 'vodja prodaje', '+386 40 000 922', 'luka@vinskaklet.example'],
  ),
  sl(
    ['Žiga Hribar', 'C', '', 'Domžale', 'SI', 'private'],
    ['Žiga Hribar', 'decision-maker', '', '+386 51 000 933', 'ziga.hribar@posta.example', '1992-06-17'],
  ),
  sl(
    ['Zavarovalnica Drava', 'A', 'Zavarovalništvo', 'Maribor', 'SI', 'key'],
    ['Petra Rožič', 'decision-maker', 'vodja marketinga', '+386 41 000 944', 'petra.rozic@drava.example'],
    ['Uroš Kranjc', 'user', 'organizator', '+386 41 000 945', 'uros.kranjc@drava.example'],
  ),
  sl(
    ['Čebelarstvo Medved', 'C', 'Kmetijstvo', 'Kočevje', 'SI', ''],
    ['Anton Medved', 'decision-maker', 'lastnik', '+386 51 000 955', 'anton@medved.example'],
  ),
  sl(
    ['Gostilna Pri Lipi', 'C', 'Gostinstvo', 'Ptuj', 'SI', ''],
    ['Mojca Lipovšek', 'decision-maker', 'lastnica', '+386 31 000 966', 'mojca@prilipi.example'],
  ),
  ru(
    ['ООО «Северный берег»', 'A', 'Судоходство', 'Санкт-Петербург', 'RU', 'key'],
    [
      'Ольга Смирнова',
      'decision-maker',
      'директор по персоналу',
      '+7 912 000-11-01',
      'o.smirnova@sevbereg.example',
      '1983-11-26',
    ],
    ['Дмитрий Лапин', 'accountant', 'главный бухгалтер', '+7 912 000-11-02', 'd.lapin@sevbereg.example'],
  ),
  ru(
    ['АО «Метизный завод»', 'B', 'Металлообработка', 'Череповец', 'RU', ''],
    ['Сергей Ёлкин', 'decision-maker', 'заместитель директора', '+7 921 000-22-10', 's.elkin@metiz.example'],
  ),
  ru(
    ['ООО «Ромашка-Фарм»', 'VIP', 'Фармацевтика', 'Москва', 'RU', 'key'],
    [
      'Наталья Воронцова',
      'decision-maker',
      'директор по маркетингу',
      '+7 903 000-33-20',
      'n.vorontsova@romashka.example',
    ],
    [
      'Илья Громов',
      'influencer',
      'менеджер по мероприятиям',
      '+7 903 000-33-21',
      'i.gromov@romashka.example',
    ],
  ),
  ru(
    ['Клиника «Здоровье+»', 'C', 'Медицина', 'Казань', 'RU', ''],
    ['Алсу Хасанова', 'decision-maker', 'управляющая', '+7 917 000-44-30', 'a.khasanova@zdorovie.example'],
  ),
  ru(
    ['ООО «Вектор ИТ»', 'A', 'Программное обеспечение', 'Новосибирск', 'RU', 'it'],
    [
      'Павел Юрьев',
      'decision-maker',
      'генеральный директор',
      '+7 913 000-55-40',
      'p.yuriev@vector-it.example',
    ],
  ),
  ru(
    ['Банк «Волга-Кредит»', 'B', 'Банк', 'Самара', 'RU', 'bank'],
    [
      'Елена Щукина',
      'gatekeeper',
      'помощник председателя',
      '+7 927 000-66-50',
      'e.shchukina@volgacredit.example',
    ],
  ),
  ru(
    ['ИП Кузнецова Е. А.', 'C', 'Розница', 'Пермь', 'RU', ''],
    ['Екатерина Кузнецова', 'decision-maker', 'владелец', '+7 902 000-77-60', 'kuznetsova@shop.example'],
  ),
  ru(
    ['Лицей «Лидер»', 'C', 'Образование', 'Екатеринбург', 'RU', 'school'],
    ['Марина Жукова', 'user', 'организатор', '+7 922 000-88-70', 'm.zhukova@lider.example'],
  ),
  ru(
    ['ООО «СтройИнвест»', 'B', 'Строительство', 'Краснодар', 'RU', ''],
    [
      'Андрей Чернышёв',
      'decision-maker',
      'коммерческий директор',
      '+7 918 000-99-80',
      'a.chernyshev@stroyinvest.example',
    ],
  ),
  ru(
    ['ТЦ «Галерея»', 'B', 'Торговля', 'Ярославль', 'RU', ''],
    [
      'Виктория Белова',
      'decision-maker',
      'руководитель рекламы',
      '+7 910 000-10-90',
      'v.belova@galereya.example',
      '--11-29',
    ],
  ),
  ru(
    ['ООО «Логистик-Экспресс»', 'C', 'Перевозки', 'Воронеж', 'RU', ''],
    ['Роман Гусев', 'influencer', 'начальник отдела', '+7 920 000-12-15', 'r.gusev@logexpress.example'],
  ),
  ru(
    ['Мария Лебедева', 'C', '', 'Москва', 'RU', 'private'],
    ['Мария Лебедева', 'decision-maker', '', '+7 905 000-13-25', 'm.lebedeva@pochta.example'],
  ),
  ru(
    ['ООО «Точка роста»', 'B', 'Консалтинг', 'Москва', 'RU', 'agency'],
    [
      'Юлия Фёдорова',
      'decision-maker',
      'партнёр',
      '+7 916 000-14-35',
      'y.fedorova@tochka.example',
      '--12-03',
    ],
  ),
  ru(
    ['Музей космонавтики', 'C', 'Культура', 'Калуга', 'RU', ''],
    ['Тимур Ибрагимов', 'influencer', 'методист', '+7 910 000-15-45', 't.ibragimov@muzey.example'],
  ),
  ru(
    ['ООО «Снежинка»', 'B', 'Продукты', 'Тула', 'RU', ''],
    ['Лариса Пономарёва', 'decision-maker', 'директор', '+7 953 000-16-55', 'l.ponomareva@snezhinka.example'],
  ),
];
