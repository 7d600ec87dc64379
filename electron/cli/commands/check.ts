import { checkFile } from '@db/cli';
import type { Command } from '../command';

/** `check`: looks through the whole file. Faults make the exit code 1, notes do not. */
export const checkCommand: Command = {
  name: 'check',
  usage: '',
  options: {},
  words: { least: 0, most: 0 },
  makes: false,
  run: async ({ file, screen, t }) => {
    const findings = checkFile(file);
    await screen.result(findings, () =>
      findings.length === 0
        ? [t('cli:check.well')]
        : findings.flatMap(({ kind, severity, count, examples }) => [
            `${t(`cli:check.${severity}`)}: ${t(`cli:check.kinds.${kind}`, { count })}`,
            ...examples.map(({ id, name }) => `  ${name === id ? id : `${name} ${id}`.trim()}`),
          ]),
    );
    const faults = findings.filter(({ severity }) => severity === 'fault').length;
    if (faults > 0) await screen.note(t('cli:check.faults', { count: faults }));
    return faults === 0;
  },
};
