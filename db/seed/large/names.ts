import type { Chance } from '@db/seed/random';

export type Tongue = 'en' | 'ru' | 'sl';

const WORDS: Readonly<Record<Tongue, { first: string[]; second: string[]; form: string[] }>> = {
  en: {
    first:
      'North,South,East,West,Blue,Green,Silver,Golden,Bright,Clear,Royal,Prime,Urban,Alpine,Harbour,River,Stone,Oak,Maple,Cedar,Falcon,Kestrel,Lion,Swift,Grand,First,Union,Central,Atlantic,Nordic,Summit,Valley,Crystal,Amber,Scarlet,Iron,Copper,Velvet,Lunar,Solar'.split(
        ',',
      ),
    second:
      'Logistics,Foods,Energy,Systems,Partners,Media,Hotels,Bank,Insurance,Robotics,Pharma,Design,Studio,Labs,Motors,Airlines,Textiles,Brewery,Consulting,Networks,Software,Builders,Marine,Travel,Sports,Capital,Clinics,Press,Tools,Gardens,Vision,Trading,Academy,Security,Optics,Timber,Steel,Games,Fashion,Coffee'.split(
        ',',
      ),
    form: ['Ltd', 'GmbH', 'plc', 'AG', 'Inc', 'LLC', '& Co', 'Group'],
  },
  ru: {
    first:
      'Север,Юг,Восток,Запад,Альфа,Вектор,Сфера,Прогресс,Рассвет,Орион,Каскад,Горизонт,Меридиан,Эталон,Импульс,Квант,Стрела,Ладога,Урал,Волга,Байкал,Алтай,Кедр,Сокол,Беркут,Феникс,Гранит,Янтарь,Рубин,Топаз,Полюс,Спектр,Пульс,Титан,Планета,Комета,Заря,Искра,Маяк,Ёлочка'.split(
        ',',
      ),
    second:
      'Строй,Торг,Банк,Фарм,Медиа,Тур,Авто,Софт,Пром,Энерго,Транс,Агро,Лес,Металл,Текстиль,Сервис,Логистик,Дизайн,Проект,Инвест,Консалт,Клиник,Спорт,Сталь,Хлеб,Молоко,Кофе,Книга,Мода,Свет,Связь,Оптика,Порт,Рыба,Соль,Стекло,Мебель,Пресс,Школа,Праздник'.split(
        ',',
      ),
    form: ['ООО', 'АО', 'ПАО', 'ИП', 'ТД'],
  },
  sl: {
    first:
      'Alpska,Kraška,Primorska,Gorenjska,Dolenjska,Štajerska,Zlata,Srebrna,Modra,Zelena,Bela,Nova,Prva,Mestna,Gozdna,Rečna,Jezerska,Sončna,Zvezdna,Kovinska,Lesena,Steklena,Domača,Čista,Živa,Hitra,Mirna,Visoka,Široka,Šolska,Žlahtna,Čebelja,Vinska,Ledena,Tiha,Bistra,Trdna,Drzna,Mlada,Stara'.split(
        ',',
      ),
    second:
      'Hiša,Banka,Pekarna,Pivovarna,Lekarna,Delavnica,Klet,Tovarna,Agencija,Zadruga,Založba,Knjigarna,Trgovina,Klinika,Šola,Energija,Pot,Ladja,Streha,Gradnja,Oprema,Moda,Kava,Zavarovalnica,Tiskarna,Optika,Rešitev,Luč,Vrtnarija,Mizarna,Kovačija,Mlekarna,Čokoladnica,Cvetličarna,Livarna,Papirnica,Žaga,Špedicija,Restavracija,Galerija'.split(
        ',',
      ),
    form: ['d.o.o.', 'd.d.', 's.p.', 'd.n.o.'],
  },
};

const PEOPLE: Readonly<Record<Tongue, { given: string[]; family: string[] }>> = {
  en: {
    given:
      'Anna,James,Emma,Oliver,Grace,Henry,Lucy,Jack,Ella,Noah,Clara,Liam,Alice,Hugo,Sofia,Max,Julia,Paul,Nora,Felix'.split(
        ',',
      ),
    family:
      'Palmer,Marsh,Weber,Keller,Byrne,Walsh,Fischer,Hughes,Rossi,Bauer,Lang,Moore,Fox,Reed,Wolf,Kern,Hale,Stone,Ward,Young,Müller,Schäfer,Jansen,Novák,Larsen'.split(
        ',',
      ),
  },
  ru: {
    given:
      'Анна,Иван,Ольга,Сергей,Мария,Павел,Елена,Дмитрий,Юлия,Андрей,Наталья,Илья,Ирина,Роман,Алёна,Фёдор,Дарья,Тимур,Ксения,Олег'.split(
        ',',
      ),
    family:
      'Смирнов,Кузнецов,Попов,Лебедев,Козлов,Новиков,Морозов,Волков,Соловьёв,Щукин,Зайцев,Орлов,Фёдоров,Беляев,Жуков,Ёлкин,Громов,Чернов,Юрьев,Титов,Лапин,Гусев,Быков,Панин,Хасанов'.split(
        ',',
      ),
  },
  sl: {
    given:
      'Ana,Marko,Špela,Luka,Maja,Jan,Nina,Matej,Eva,Rok,Tjaša,Gašper,Živa,Aljaž,Petra,Uroš,Katja,Žiga,Irena,Boštjan'.split(
        ',',
      ),
    family:
      'Novak,Horvat,Kovač,Kovačič,Krajnc,Zupančič,Potočnik,Mlakar,Kos,Vidmar,Golob,Turk,Božič,Kralj,Korošec,Bizjak,Hribar,Rožič,Čadež,Žagar,Šuštar,Oblak,Kranjc,Medved,Hočevar'.split(
        ',',
      ),
  },
};

const PLACES: Readonly<Record<Tongue, readonly (readonly [city: string, country: string])[]>> = {
  en: [
    ['London', 'GB'],
    ['Leeds', 'GB'],
    ['Dublin', 'IE'],
    ['Berlin', 'DE'],
    ['Munich', 'DE'],
    ['Vienna', 'AT'],
    ['Basel', 'CH'],
    ['Bergen', 'NO'],
  ],
  ru: [
    ['Москва', 'RU'],
    ['Казань', 'RU'],
    ['Самара', 'RU'],
    ['Пермь', 'RU'],
    ['Тула', 'RU'],
    ['Омск', 'RU'],
    ['Ярославль', 'RU'],
  ],
  sl: [
    ['Ljubljana', 'SI'],
    ['Maribor', 'SI'],
    ['Celje', 'SI'],
    ['Kranj', 'SI'],
    ['Koper', 'SI'],
    ['Ptuj', 'SI'],
  ],
};

export const tongueOf = (chance: Chance): Tongue => chance.pick(['en', 'en', 'ru', 'ru', 'sl']);

export function companyName(tongue: Tongue, chance: Chance): string {
  const { first, second, form } = WORDS[tongue];
  const [one, two, legal] = [chance.pick(first), chance.pick(second), chance.pick(form)];
  const number = chance.chance(0.6) ? ` ${chance.between(1, 9_999)}` : '';
  if (tongue === 'ru') return `${legal} «${one}${two}${number}»`;
  return `${one} ${two}${number} ${legal}`;
}

export function personName(tongue: Tongue, chance: Chance): string {
  const { given, family } = PEOPLE[tongue];
  return `${chance.pick(given)} ${chance.pick(family)}`;
}

export const placeOf = (tongue: Tongue, chance: Chance): readonly [string, string] =>
  chance.pick(PLACES[tongue]);

export function phoneNumber(tongue: Tongue, chance: Chance): string {
  const part = (digits: number) => String(chance.between(0, 10 ** digits - 1)).padStart(digits, '0');
  if (tongue === 'ru') return `+7 9${part(2)} ${part(3)}-${part(2)}-${part(2)}`;
  if (tongue === 'sl') return `+386 ${chance.pick(['31', '40', '41', '51'])} ${part(3)} ${part(3)}`;
  return `+44 7700 ${part(6)}`;
}

export const PURPOSES: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'Ask about plans for the season',
    'Discuss the proposal',
    'Agree the next step',
    'Remind of the invoice',
    'Regular call',
    'Confirm the date',
    'Ask how it was',
  ],
  ru: [
    'Узнать планы на сезон',
    'Обсудить предложение',
    'Согласовать следующий шаг',
    'Напомнить о счёте',
    'Регулярный звонок',
    'Подтвердить дату',
    'Узнать впечатления',
  ],
  sl: [
    'Vprašati o načrtih',
    'Pogovor o ponudbi',
    'Dogovor o naslednjem koraku',
    'Opomniti na predračun',
    'Redni klic',
    'Potrditi termin',
    'Vprašati, kako je bilo',
  ],
};

export const TITLES: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'New Year party',
    'Team training',
    'Conference',
    'Product launch',
    'Gala dinner',
    'Family day',
    'City quest',
    'Anniversary',
  ],
  ru: [
    'Новогодний корпоратив',
    'Выездной тренинг',
    'Конференция',
    'Запуск продукта',
    'Гала-ужин',
    'День семьи',
    'Квест',
    'Юбилей',
  ],
  sl: [
    'Novoletna zabava',
    'Izobraževanje',
    'Konferenca',
    'Predstavitev izdelka',
    'Slavnostna večerja',
    'Dan družin',
    'Mestni lov',
    'Obletnica',
  ],
};
