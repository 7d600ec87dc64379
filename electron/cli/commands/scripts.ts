import type { Session } from '@db/cli';
import {
  allScripts,
  builtInScript,
  inWritersWords,
  type PlaceholderNames,
  type Script,
  TALK_PARTS,
} from '@shared/domain/scripts';
import { type Action, commandOf } from '../actions';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { columns } from '../screen';

const list: Action = {
  usage: '',
  options: {},
  words: 0,
  run: async (given) => {
    const scripts = await scriptsOf(given, given.open('read'));
    await given.screen.result(
      scripts.map(({ ref, name, origin, checklist }) => ({ ref, name, origin, points: checklist.length })),
      () => columns(scripts.map(({ ref, name }) => [ref, name])),
    );
    return true;
  },
};

const show: Action = {
  usage: 'SCRIPT',
  options: {},
  words: 1,
  run: async (given) => {
    const [wanted = ''] = given.words;
    const scripts = await scriptsOf(given, given.open('read'));
    const script = scripts.find(({ ref, name }) => ref === wanted || name === wanted);
    if (!script) throw new CommandFailure('noScript', { name: wanted });
    await given.screen.result(script, () => linesOf(script, given));
    return true;
  },
};

function linesOf({ name, talk, checklist }: Script, { t }: Given): string[] {
  const names: PlaceholderNames = t('scripts:placeholders', { returnObjects: true });
  const lines = [
    name,
    ...TALK_PARTS.flatMap((part) => ['', t(`scripts:parts.${part}`), ...talk[part].split('\n')]),
    '',
    ...checklist.map(({ text }) => `[ ] ${text}`),
  ];
  return lines.map((line) => inWritersWords(line, names));
}

/** The built-in ones in the user's language, each as the user changed it, then the user's own. */
async function scriptsOf({ t }: Given, session: Session): Promise<readonly Script[]> {
  return allScripts(await session.call('scripts.list', {}), (key) => builtInScript(key, t));
}

/** `scripts list`, `scripts show SCRIPT`: what lies beside the talks. */
export const scriptsCommand = commandOf('scripts', { list, show });
