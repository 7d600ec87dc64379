import type { Session } from '@db/cli';
import type { Segment } from '@shared/contract/segments';
import { type Action, commandOf, texts } from '../actions';
import { CommandFailure } from '../failure';
import { carryOut } from '../sale/outcome';
import { text, whole } from '../sale/values';
import { columns } from '../screen';

const MOST = 3_650;

const list: Action = {
  usage: '',
  options: {},
  words: 0,
  run: async (given) => {
    const found = await given.open('read').call('segments.list', {});
    await given.screen.result(found, () =>
      columns([
        ...found.segments.map(({ name, ideal, maximum, minimumGap, clients }) => [
          name,
          ...[ideal, maximum, minimumGap, clients].map(String),
        ]),
        ...found.others.map(({ name, clients }) => [name, '–', '–', '–', String(clients)]),
      ]),
    );
    return true;
  },
};

const set: Action = {
  usage: 'NAME [--ideal DAYS] [--maximum DAYS] [--gap DAYS] [--rename NAME]',
  options: texts('ideal', 'maximum', 'gap', 'rename'),
  words: 1,
  run: async (given) => {
    const number = (name: string, least: number): number | undefined => {
      const typed = text(given, name);
      return typed === undefined ? undefined : whole(typed, least, MOST);
    };
    const [ideal, maximum, gap] = [number('ideal', 1), number('maximum', 1), number('gap', 0)];
    const session = given.open('write');
    const [name = ''] = given.words;
    const before = (await session.call('segments.list', {})).segments.find((each) => each.name === name);
    const days = {
      ideal: before?.ideal ?? 60,
      maximum: before?.maximum ?? 90,
      minimumGap: before?.minimumGap ?? 7,
    };
    await carryOut(given, session, 'segments.save', {
      ...(before ? { id: before.id } : {}),
      name: text(given, 'rename') ?? name,
      ...{ ideal: ideal ?? days.ideal, maximum: maximum ?? days.maximum, minimumGap: gap ?? days.minimumGap },
    });
    return true;
  },
};

const remove: Action = {
  usage: 'NAME [--move-to NAME]',
  options: texts('move-to'),
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id } = await segmentNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'segments.remove', { id, moveTo: text(given, 'move-to') });
    return true;
  },
};

async function segmentNamed(session: Session, name: string): Promise<Segment> {
  const { segments } = await session.call('segments.list', {});
  const found = segments.find((each) => each.name === name);
  if (!found) throw new CommandFailure('noSegment', { name });
  return found;
}

/** `segments list`, `segments set NAME …`, `segments remove NAME`: days between contacts by segment. */
export const segmentsCommand = commandOf('segments', { list, set, remove });
