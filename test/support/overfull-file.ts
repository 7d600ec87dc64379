import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The client with too much of everything, as a search finds it. */
export const OVERFULL_CLIENT = 'Межрегиональное объединение';
/** Its first deal. */
export const OVERFULL_DEAL = 'Новогодний корпоратив 1 на';

const NAMES = [
  `${OVERFULL_CLIENT} организаторов корпоративных мероприятий и деловых встреч «Северо-Западная столица»`,
  'Gospodarsko interesno združenje prirediteljev kongresov, prireditev in poslovnih dogodkov Slovenije, d. o. o.',
  'The International Association of Independent Event Managers, Conference Organisers and Caterers, Inc.',
] as const;
const TAGS = [
  ...['key account', 'постоянный клиент с 2014 года', 'kongresi in strokovna srečanja', 'VIP'],
  ...['рекомендация партнёров', 'conference', 'нужен НДС', 'plačilo po dogodku'],
  ...['only by e-mail before noon', 'off-site'],
];
const MANAGER = 'Александра Константинопольская-Оболенская';
const DEALS = 12;
const PEOPLE = 11;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** One line a person; what is said of the client is the same in each. */
const people = () =>
  NAMES.flatMap((name, at) =>
    upTo(at === 0 ? PEOPLE : 1).map((n) => ({
      Company: name,
      Tags: TAGS.join(', '),
      Manager: MANAGER,
      Segment: 'A',
      Industry: 'Организация выставок, конгрессов и деловых мероприятий',
      City: 'Санкт-Петербург',
      Address: 'Каменноостровский проспект, дом 112, корпус 3, литера А, помещение 17-Н',
      Website: 'https://www.a-really-long-name-of-an-association-of-event-managers.example/contacts',
      'Company notes': 'Договор подписывает директор, счёт проверяет бухгалтерия, всё вместе две недели.',
      'Contact name': `Константин Константинович Преображенский-Долгорукий ${n}`,
      Position: 'Заместитель генерального директора по связям с общественностью и маркетингу',
      Phone: `+7 921 555 ${at}0 ${10 + n}`,
      Email: `konstantin.preobrazhensky-dolgoruky${at}${n}@association-of-event-managers.example`,
    })),
  );

const deals = () =>
  NAMES.flatMap((name, at) =>
    upTo(at === 0 ? DEALS : 1).map((n) => ({
      'Deal name': `Новогодний корпоратив ${at * DEALS + n} на тысячу двести гостей с выездной регистрацией и фейерверком`,
      Company: name,
      Amount: '123456789',
      Currency: 'RUB',
      Stage: ['Presentation', 'Proposal', 'Contract', 'Payment'][n % 4] ?? '',
      Owner: MANAGER,
    })),
  );

/** Adds to a closed file what is too long, too many and too large: three clients, the first with twelve deals. */
export function overfill(file: string, today: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-overfull-'));
  for (const [kind, rows] of Object.entries({ people: people(), deals: deals() })) {
    const list = join(folder, `${kind}.csv`);
    const lines = rows.map((row) => Object.values(row).join(';'));
    writeFileSync(list, [Object.keys(rows[0] ?? {}).join(';'), ...lines].join('\n'));
    runCommand('import', list, '--as', kind, '--db', file, '--today', today);
  }
  const purpose = 'Согласовать меню, программу вечера, рассадку, трансфер гостей и порядок оплаты';
  for (const deal of [1, 2, 3])
    runCommand(
      ...['contact', 'plan', `Новогодний корпоратив ${deal} на`, '--day', today, '--purpose', purpose],
      ...['--db', file, '--today', today],
    );
  rmSync(folder, { recursive: true });
}

const program = resolve(import.meta.dirname, '..', '..', 'out-node', 'cli', 'cli.js');

function runCommand(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
}
