import type { DocumentKind } from '@shared/domain/words';
import { BLOCKS, type BlockKey, hasLines, LASTING_BLOCKS } from './blocks';
import type { DocumentBlock, DocumentContent, DocumentLine } from './content';
import type { DocumentFacts, Need } from './facts';
import { NEEDS } from './facts';
import type { PaperTexts } from './texts';

export interface StartOf {
  readonly kind: DocumentKind;
  readonly facts: DocumentFacts;
  readonly texts: PaperTexts;
  /** The last document of this kind and language, of any client: what says who we are is taken from it. */
  readonly before: DocumentContent | null;
  /** The latest offer of the deal: a contract, an invoice and an act repeat its lines. */
  readonly offer: DocumentContent | null;
  /** The other side as the client's last paper names it: address and tax numbers are typed once. */
  readonly buyer?: DocumentContent['buyer'] | null;
}

/**
 * What a new document says before anybody has edited it. Short is a virtue: parts without a text are off, and of a
 * proposal only what concerns the client is on.
 */
export function startContent({ kind, facts, texts, before, offer, buyer }: StartOf): DocumentContent {
  const keys: readonly BlockKey[] = BLOCKS[kind];
  return {
    subject: facts.deal.title,
    buyer: {
      name: buyer?.name ?? '',
      details: buyer?.details ?? '',
      signer: buyer?.signer || deciderOf(facts),
    },
    place: '',
    people: kind === 'minutes' ? facts.people.map(({ name }) => name).join('\n') : '',
    blocks: keys.map((key) => startBlock(key, { kind, facts, texts, before })),
    lines: hasLines(kind) ? startLines(kind, facts, offer, texts) : [],
    questions: kind === 'questionnaire' ? touchPoints(facts, texts) : [],
  };
}

/** Who decides on the other side: the first decision maker among the client's people, else the first person. */
const deciderOf = ({ people }: DocumentFacts): string =>
  (people.find(({ role }) => role === 'decision-maker') ?? people[0])?.name ?? '';

function startBlock(
  key: BlockKey,
  { kind, facts, texts, before }: Pick<StartOf, 'kind' | 'facts' | 'texts' | 'before'>,
): DocumentBlock {
  const last = LASTING_BLOCKS.includes(key) ? before?.blocks.find((block) => block.key === key) : undefined;
  if (last) return { ...last };
  const text = startText(key, kind, facts, texts);
  return { key, on: text !== '' || ALWAYS_ON.has(key), title: '', text };
}

const ALWAYS_ON = new Set<BlockKey>([
  'price',
  'payment',
  'touchPoints',
  'influence',
  'mayCall',
  'vatInvoice',
]);

function startText(key: BlockKey, kind: DocumentKind, facts: DocumentFacts, { t, day }: PaperTexts): string {
  const { needs, next, company } = facts;
  if (isNeed(key)) return needs[key];
  switch (key) {
    case 'analysis':
      return [needs.situation, needs.expectations].filter((text) => text.trim() !== '').join('\n\n');
    case 'next':
      return next === null ? '' : [day(next.day), next.purpose].filter((part) => part !== '').join(': ');
    case 'subjectMatter':
      return facts.deal.eventDay === null
        ? t('documents:paper.text.subjectMatter', { subject: facts.deal.title })
        : t('documents:paper.text.subjectMatterOn', {
            subject: facts.deal.title,
            day: day(facts.deal.eventDay),
          });
    case 'statement':
      return t('documents:paper.text.statement');
    case 'terms':
      return kind === 'contract' ? t('documents:paper.text.contractTerms') : '';
    case 'duties':
      return t('documents:paper.text.duties');
    case 'liability':
      return t('documents:paper.text.liability');
    case 'closing':
      return t('documents:paper.text.closing');
    case 'intro':
      return t('documents:paper.text.intro', { event: facts.deal.title });
    case 'thanks':
      return t('documents:paper.text.thanks', { company: company.name });
    default:
      return '';
  }
}

const isNeed = (key: string): key is Need => NEEDS.some((need) => need === key);

/** The lines of the offer, else the deal itself; of an invoice the next part of the schedule that is not paid. */
function startLines(
  kind: DocumentKind,
  facts: DocumentFacts,
  offer: DocumentContent | null,
  { t }: PaperTexts,
): DocumentLine[] {
  const { deal, company, payments } = facts;
  const name = deal.product || deal.title;
  const line = (title: string, price: number, vatRate: number | null): DocumentLine => {
    return { title, unit: t('documents:paper.piece'), quantity: 1000, price, vatRate };
  };
  const due = payments.find(({ amount, paid }) => paid < amount);
  if (kind === 'invoice' && payments.length > 1 && due) {
    const what = [due.title, deal.title].filter((part) => part !== '').join(': ');
    return [line(what, due.amount - due.paid, due.vatRate ?? company.vatRate)];
  }
  if (offer && offer.lines.length > 0) return offer.lines.map((each) => ({ ...each }));
  return [line(name, deal.amount ?? 0, company.vatRate)];
}

/** By their names: the user's own, else the catalogue's. */
const touchPoints = ({ touchPoints: list }: DocumentFacts, { t }: PaperTexts): string[] =>
  list.map(({ key, name }) => name ?? t(`documents:paper.touchPoints.${key as UsualTouchPoint}`));

type UsualTouchPoint = 'meeting' | 'proposal' | 'contract' | 'preparation' | 'event' | 'team' | 'price';
