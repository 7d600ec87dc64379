import { Button } from '@mantine/core';
import { useDbClient, useJob } from '@renderer/data';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useFormat } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import type { ImportKind } from '@shared/domain/import/fields';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBar, type Only } from './CheckBar';
import { Footer } from './Footer';
import shared from './import.module.css';
import styles from './CheckStep.module.css';
import { goTo, type Trial, useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { VerdictTable } from './VerdictTable';
import { Working } from './Working';

/** What would happen to each row; then the import itself. */
export function CheckStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation(['import', 'common']);
  const { file, trial, opened } = useImport();
  const { state: trying } = useJob('import.dryRun');
  const { state: running } = useJob('import.run');
  const errorText = useErrorText();
  useFreshTrial(flow);
  if (!file || !opened) return null;
  if (running.kind === 'running') {
    return (
      <div className={shared.page}>
        <Working
          title={t('check.importing', { name: file.name })}
          progress={running.progress}
          onCancel={flow.stopImport}
        />
      </div>
    );
  }
  if (trial) return <Tried trial={trial} token={file.token} flow={flow} />;
  if (trying.kind !== 'failed') {
    return (
      <div className={shared.page}>
        <Working
          title={t('check.checking', { name: file.name })}
          progress={trying.kind === 'running' ? trying.progress : null}
          onCancel={flow.stopTrying}
        />
      </div>
    );
  }
  return (
    <div role="alert">
      <EmptyState
        title={t('check.notChecked')}
        text={errorText(trying.error)}
        action={
          <div className={shared.problemWays}>
            <Button variant="default" onClick={() => goTo('columns')}>
              {t('check.toColumns')}
            </Button>
            <Button onClick={() => void flow.check()}>{t('check.again')}</Button>
          </div>
        }
      />
    </div>
  );
}

/** The verdicts are kept by the database process; when it starts anew, they are worked out again. */
function useFreshTrial({ check }: ImportFlow): void {
  const client = useDbClient();
  useEffect(
    () =>
      client.onReconnected(() => {
        if (useImport.getState().trial !== null) void check();
      }),
    [client, check],
  );
}

function Tried({ trial, token, flow }: { trial: Trial; token: string; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const opened = useImport((state) => state.opened);
  const { state: running } = useJob('import.run');
  const errorText = useErrorText();
  const [only, setOnly] = useState<Only>(null);
  const kind = opened?.kind ?? 'clients';
  const count = trial.created + trial.updated;
  return (
    <div className={styles.step3}>
      <CheckBar trial={trial} only={only} onOnly={setOnly} token={token} flow={flow} />
      {running.kind === 'failed' && (
        <p role="alert" className={shared.refusal}>
          {errorText(running.error)}
        </p>
      )}
      <VerdictTable
        key={only ?? 'all'}
        token={token}
        only={only}
        kind={kind}
        total={only === null ? trial.read : trial.verdicts[only]}
      />
      <Footer
        onBack={() => goTo('columns')}
        note={
          count === 0 ? (
            t(trial.rejected === trial.read ? 'check.allRejected' : 'check.nothing')
          ) : (
            <OtherRecords trial={trial} kind={kind} />
          )
        }
        next={{
          label: t(`check.import.${kind}`, { count, number: format.number(count) }),
          run: () => void flow.run(),
          disabled: count === 0,
        }}
      />
    </div>
  );
}

/** What else is made on the way, such as the clients that deals name. */
function OtherRecords({ trial, kind }: { trial: Trial; kind: ImportKind }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const made = (['clients', 'people', 'deals', 'products'] as const)
    .filter((name) => name !== kind && trial.records[name].created > 0)
    .map((name) => {
      const count = trial.records[name].created;
      return t(`records.${name}`, { count, number: format.number(count) });
    });
  return made.length === 0 ? null : t('check.alsoAdds', { records: made.join(', ') });
}
