/**
 * The ISO 3166 code of a country as people write it: "Slovenia", "Россия", "Deutschland", "USA", "SI", "RUS", "Republika Slovenija".
 * Null when it is empty or no country that we know.
 */
export function countryCode(text: string): string | null {
  const key = keyOf(text);
  if (key === '') return null;
  const known = ALIASES.get(key) ?? namesIn(LANGUAGES[0]).get(key);
  if (known !== undefined) return known;
  const code = key.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && codes().has(code)) return canonical(code);
  for (const language of LANGUAGES) {
    const found = namesIn(language).get(key);
    if (found !== undefined) return found;
  }
  const shorter = key.replaceAll(FORMAL, ' ').trim().replaceAll(/ +/g, ' ');
  return shorter === key ? null : countryCode(shorter);
}

/** The languages of the interface, then those in which neighbours and customers write where they live. */
const LANGUAGES = [
  ...(['en', 'ru', 'sl', 'de', 'hr', 'sr', 'sr-Latn', 'it', 'fr', 'es', 'uk', 'be', 'kk', 'pl'] as const),
  ...([
    'cs',
    'sk',
    'hu',
    'ro',
    'bg',
    'mk',
    'pt',
    'nl',
    'sv',
    'da',
    'nb',
    'fi',
    'et',
    'lv',
    'lt',
    'el',
    'tr',
  ] as const),
] as const;

/** Words of official names that the short name does without. */
const FORMAL =
  /(?:^| )(?:the|republic|republika|republica|republique|republik|республика|федерация|of|royaume|kingdom)(?= |$)/g;

/** What people write and no list of names has. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RU: ['rus', 'рф', 'russian federation', 'российская федерация', 'rossiya', 'rossija', 'rf'],
    SI: ['svn', 'slo', 'republika slovenija', 'rs slovenija'],
    US: [
      'usa',
      'u s a',
      'сша',
      'america',
      'америка',
      'united states of america',
      'zda',
      'соединенные штаты америки',
    ],
    GB: [
      'gbr',
      'uk',
      'great britain',
      'england',
      'scotland',
      'wales',
      'britain',
      'англия',
      'шотландия',
      'anglija',
    ],
    DE: ['deu', 'ger', 'brd', 'фрг'],
    AT: ['aut'],
    IT: ['ita'],
    HR: ['hrv', 'cro'],
    RS: ['srb'],
    BA: ['bih', 'bosna', 'bosnia', 'босния'],
    ME: ['mne'],
    MK: ['mkd', 'macedonia', 'македония', 'makedonija'],
    HU: ['hun'],
    CZ: ['cze', 'czech republic', 'чешская республика', 'ceska'],
    SK: ['svk'],
    PL: ['pol'],
    UA: ['ukr'],
    BY: ['blr', 'belorussia', 'byelorussia', 'белоруссия', 'рб'],
    KZ: ['kaz', 'рк'],
    MD: ['mda', 'молдавия', 'moldavia'],
    KG: ['kgz', 'киргизия', 'kirghizia'],
    UZ: ['uzb'],
    TJ: ['tjk'],
    TM: ['tkm', 'туркмения'],
    AM: ['arm'],
    AZ: ['aze'],
    GE: ['geo'],
    EE: ['est'],
    LV: ['lva'],
    LT: ['ltu'],
    FI: ['fin'],
    SE: ['swe'],
    NO: ['nor'],
    DK: ['dnk'],
    NL: ['nld', 'holland', 'голландия', 'holandija'],
    BE: ['bel'],
    FR: ['fra'],
    ES: ['esp'],
    PT: ['prt'],
    CH: ['che', 'sui'],
    IE: ['irl'],
    GR: ['grc'],
    TR: ['tur', 'turkey'],
    IL: ['isr'],
    AE: ['are', 'uae', 'оаэ', 'эмираты', 'emirates'],
    CN: ['chn', 'кнр', 'prc'],
    JP: ['jpn'],
    KR: ['kor', 'korea', 'корея', 'koreja'],
    IN: ['ind'],
    CA: ['can'],
    AU: ['aus'],
    BR: ['bra'],
    RO: ['rou'],
    BG: ['bgr'],
    CY: ['cyp'],
    XK: ['kosovo', 'косово'],
  }).flatMap(([code, names]) => names.map((name) => [keyOf(name), code] as const)),
);

/** Letters and digits in lower case without accents, words parted by one blank. */
function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const namesByLanguage = new Map<string, ReadonlyMap<string, string>>();

/** Names in a language with their codes; made when it is first asked for. */
function namesIn(language: string): ReadonlyMap<string, string> {
  let names = namesByLanguage.get(language);
  if (!names) {
    const of = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const found = new Map<string, string>();
    for (const code of codes()) {
      const name = of.of(code);
      if (name) found.set(keyOf(name), canonical(code));
    }
    names = found;
    namesByLanguage.set(language, names);
  }
  return names;
}

let allCodes: ReadonlySet<string> | null = null;

function codes(): ReadonlySet<string> {
  if (!allCodes) {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    allCodes = new Set(
      letters
        .flatMap((first) => letters.map((second) => first + second))
        .filter((code) => !NO_COUNTRY.has(code) && names.of(code) !== undefined),
    );
  }
  return allCodes;
}

/** Codes of unions, tests and the unknown, which have names too. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** The present code of a country: some codes of former ones are still named. */
const canonical = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;
