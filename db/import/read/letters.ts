/**
 * How often letters outside ASCII occur per language, in parts of all such letters (rounded, upper and lower case
 * together). Enough to tell the three single-byte encodings apart, whose bytes all look alike.
 */
export type SingleByte = 'windows-1251' | 'windows-1250' | 'windows-1252';

interface Model {
  readonly encoding: SingleByte;
  /** Letter → natural logarithm of its share. */
  readonly logs: ReadonlyMap<string, number>;
}

/** A letter the language does not know. */
const STRANGER = Math.log(0.00005);

const russian =
  'о10.9 е8.5 а8 и7.4 н6.7 т6.3 с5.5 р4.7 в4.5 л4.3 к3.5 м3.2 д3 п2.8 у2.6 я2 ы1.9 ь1.7 г1.7 з1.6 б1.6 ч1.5 й1.2 х1 ж0.9 ш0.7 ю0.6 ц0.5 щ0.4 э0.3 ф0.3 ъ0.04 ё0.1 №0.2 «0.3 »0.3 —0.3';
const models: readonly Model[] = [
  model('windows-1251', russian),
  model('windows-1250', 'č44 š30 ž24 ć1 đ0.5 ö0.2 ü0.2 é0.1 »0.3 «0.3'), // Slovenian, Croatian
  model('windows-1250', 'á12 é8 í16 ě8 š5 č6 ř6 ž6 ý5 ů4 ú1 ť0.5 ď0.5 ň0.5 ľ1 ô1'), // Czech, Slovak
  model('windows-1250', 'ł25 ó12 ą14 ę16 ż11 ś9 ć5 ń3 ź2'), // Polish
  model('windows-1250', 'á30 é32 ö10 ó9 ő8 ü6 ú4 í5 ű2'), // Hungarian
  model('windows-1252', 'é55 è9 à14 ê6 ç3 ô3 ù2 î2 û2 â2 ë1 ï1 œ1 «1 »1'), // French
  model('windows-1252', 'ä33 ü37 ö19 ß11 é1'), // German
  model('windows-1252', 'ó25 á20 í20 é15 ñ9 ú7 ã8 ç5 ê3 õ3 à2 â1 º1 ª1'), // Spanish, Portuguese
  model('windows-1252', 'à25 è25 ò15 ù15 é15 ì5'), // Italian
  model('windows-1252', 'ä32 å28 ö20 ø15 æ10 é2'), // Nordic
];

function model(encoding: SingleByte, table: string): Model {
  const logs = new Map<string, number>();
  for (const entry of table.split(' ')) logs.set(entry.charAt(0), Math.log(Number(entry.slice(1)) / 100));
  return { encoding, logs };
}

/**
 * The single-byte encoding under which the bytes above 127 look most like a language we know. `counts` are the
 * occurrences of each byte 128…255 at index byte − 128.
 */
export function likeliestEncoding(counts: readonly number[]): SingleByte {
  let best: { encoding: SingleByte; score: number } = {
    encoding: 'windows-1252',
    score: Number.NEGATIVE_INFINITY,
  };
  for (const { encoding, logs } of models) {
    const letters = upperHalf(encoding);
    const score = counts.reduce((sum, count, at) => {
      if (count === 0) return sum;
      return sum + count * (logs.get(letters.charAt(at).toLowerCase()) ?? STRANGER);
    }, 0);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** The 128 characters of the upper half of a single-byte encoding. */
export function upperHalf(encoding: SingleByte): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  return new TextDecoder(encoding).decode(bytes);
}
