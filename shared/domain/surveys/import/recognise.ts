import { headerKey } from '@shared/domain/import/headers';
import { readScore } from './cells';
import { ANSWER_FIELDS, type AnswerField, type PlainField } from './words';

/** A column of the file: its header and the first cells that are filled. */
export interface AnswerColumn {
  readonly header: string;
  readonly examples: readonly string[];
}

/** The names of a touch point in every language and the user's own. */
export interface NamedTouchPoint {
  readonly key: string;
  readonly names: readonly string[];
}

/**
 * What each column holds, by its header in English, Russian or Slovenian, each field at most once: the first column whose
 * header is a known word, else one that asks the question in a sentence. A column of figures is never the name of a deal,
 * and one of words never a score, so "Event" is told apart by what stands under it.
 */
export function recogniseAnswers(
  columns: readonly AnswerColumn[],
  touchPoints: readonly NamedTouchPoint[],
): (AnswerField | null)[] {
  const found: (AnswerField | null)[] = columns.map(() => null);
  const taken = new Set<AnswerField>();
  const take = (read: (key: string) => readonly AnswerField[]): void => {
    for (const [index, column] of columns.entries()) {
      if (found[index]) continue;
      const key = plainKey(column.header);
      const fits = read(key).find((field) => !taken.has(field) && suits(field, column));
      if (key === '' || fits === undefined) continue;
      found[index] = fits;
      taken.add(fits);
    }
  };
  const touches = new Map<string, AnswerField>();
  for (const { key, names } of touchPoints)
    for (const name of names) touches.set(plainKey(name), `touch:${key}`);
  take((key) => {
    const touch = touches.get(key);
    return [...(touch ? [touch] : []), ...ANSWER_FIELDS.filter((field) => ALIASES[field].has(key))];
  });
  take((key) => QUESTIONS.flatMap(([field, words]) => (words.test(key) ? [field] : [])));
  return found;
}

/** Without the figures of a scale: "Team (0–10)" is "team". */
const plainKey = (header: string): string =>
  headerKey(header).replaceAll('#', ' ').replaceAll(/\s+/g, ' ').trim();

function suits(field: AnswerField, { examples }: AnswerColumn): boolean {
  const isFigures = examples.length > 0 && examples.every((cell) => readScore(cell) !== null);
  if (field === 'score' || field.startsWith('touch:'))
    return examples.length === 0 || isFigures || someScore(examples);
  return !isFigures || !WORDS_ONLY.has(field);
}

/** A wrong figure or two among the scores is the row's fault, not the column's. */
const someScore = (examples: readonly string[]): boolean =>
  examples.filter((cell) => readScore(cell) !== null).length * 2 > examples.length;

const WORDS_ONLY: ReadonlySet<AnswerField> = new Set([
  'deal',
  'client',
  'person',
  'day',
  'influence',
  'comment',
]);

const keys = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => plainKey(word)));

const ALIASES: Readonly<Record<PlainField, ReadonlySet<string>>> = {
  externalId: keys(
    'id,response id,answer id,submission id,external id,id ответа,номер ответа,идентификатор,внешний id,id odgovora,številka odgovora,zunanji id',
  ),
  day: keys(
    'date,day,timestamp,submitted at,submission date,date of the answer,completed,дата,день,дата ответа,дата заполнения,отметка времени,время создания,datum,dan,datum odgovora,datum izpolnitve,časovni žig',
  ),
  document: keys(
    'document,document number,number,questionnaire,questionnaire number,contract,contract number,invoice number,act number,документ,номер документа,номер,анкета,номер анкеты,договор,номер договора,номер счёта,номер акта,dokument,številka dokumenta,številka,vprašalnik,številka vprašalnika,pogodba,številka pogodbe,številka računa',
  ),
  deal: keys(
    'deal,deal title,event,event name,project,сделка,название сделки,мероприятие,название мероприятия,проект,posel,naziv posla,dogodek,naziv dogodka,projekt',
  ),
  client: keys(
    'client,client name,company,company name,organization,organisation,customer,клиент,компания,название компании,организация,заказчик,stranka,podjetje,naziv podjetja,organizacija,naročnik',
  ),
  person: keys(
    'name,full name,your name,person,contact,contact person,respondent,имя,ваше имя,фио,контакт,контактное лицо,респондент,ime,vaše ime,ime in priimek,oseba,kontakt,kontaktna oseba',
  ),
  score: keys(
    'score,nps,recommendation,recommend,overall score,оценка,общая оценка,рекомендация,готовность рекомендовать,ocena,skupna ocena,priporočilo',
  ),
  influence: keys(
    'influence,what influenced,reason,why,влияние,что повлияло,причина,почему,vpliv,kaj je vplivalo,razlog,zakaj',
  ),
  mayCall: keys(
    'may call,may we call,call,call back,можно позвонить,можно ли позвонить,звонок,lahko pokličemo,smemo poklicati,klic',
  ),
  comment: keys(
    'comment,comments,remark,remarks,notes,wishes,комментарий,комментарии,пожелания,замечания,примечание,komentar,komentarji,opomba,opombe,pripomba,pripombe,želje',
  ),
};

/** Questions as forms ask them, in a sentence. */
const QUESTIONS: readonly (readonly [PlainField, RegExp])[] = [
  ['influence', /influenc|повлия|vplival/],
  ['mayCall', /we call|contact you|позвонить|связаться|poklic|stopimo v stik/],
  ['score', /recommend|рекоменд|priporoc/],
  ['comment', /comment|коммент|пожелан|koment|pripomb/],
  ['document', /document number|номер документа|stevilka dokumenta/],
];
