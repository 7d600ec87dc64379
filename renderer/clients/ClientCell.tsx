import { KindIcon } from '@renderer/activities/KindIcon';
import { SignShape } from '@renderer/signs';
import type { ClientRow } from '@shared/contract/client';
import type { ClientColumn } from '@shared/domain/clients';
import { currencyDigits } from '@shared/domain/money';
import { assertNever } from '@shared/errors';
import shared from './clients.module.css';
import styles from './ClientTable.module.css';
import type { RowWords } from './useRowWords';

interface ClientCellProps {
  readonly id: ClientColumn;
  readonly row: ClientRow;
  readonly words: RowWords;
}

/** What a column shows of a client. No hooks and no tooltips of components: hundreds of cells are drawn at once. */
export function ClientCell({ id, row, words }: ClientCellProps) {
  const { t, format } = words;
  switch (id) {
    case 'name':
      return <Name row={row} words={words} />;
    case 'lifecycle':
      return <Plain text={t(`words:lifecycles.${row.lifecycle}`)} />;
    case 'kind':
      return <Plain text={t(`words:clientKinds.${row.kind}`)} />;
    case 'nextDay':
      return <NextContact row={row} words={words} />;
    case 'lastContactDay':
      return row.lastContactDay ? (
        <time dateTime={row.lastContactDay} title={format.dayLong(row.lastContactDay)} className={shared.cut}>
          {format.relative(row.lastContactDay)}
        </time>
      ) : null;
    case 'openDeals':
      return row.openDeals > 0 ? format.number(row.openDeals) : null;
    case 'openSums':
      return row.openSums.length > 0 ? <Sums row={row} words={words} /> : null;
    case 'tags':
      return (
        <span className={styles.tags} title={row.tags.join(', ')}>
          {row.tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </span>
      );
    case 'nextPurpose':
    case 'manager':
    case 'segment':
    case 'city':
    case 'phone':
    case 'email':
    case 'industry':
    case 'country':
      return row[id] === '' ? null : <Plain text={row[id]} />;
    default:
      return assertNever(id);
  }
}

const Plain = ({ text, className = '' }: { text: string; className?: string | undefined }) => (
  <span className={`${shared.cut} ${className}`} title={text}>
    {text}
  </span>
);

/** From here on an amount, in units of its currency, is wider than its column: the first figures of it would say something else. */
const WIDE = 10_000_000;

function Sums({ row: { openSums }, words: { format } }: Omit<ClientCellProps, 'id'>) {
  const shown = openSums.map((sum) =>
    sum.minor >= WIDE * 10 ** currencyDigits(sum.currency) ? format.moneyShort(sum) : format.money(sum),
  );
  return (
    <span className={shared.cut} title={format.sums(openSums)}>
      {shown.join(' + ')}
    </span>
  );
}

/** The name, with the crossed-out bell when the client must not be contacted. */
function Name({ row, words: { t } }: Omit<ClientCellProps, 'id'>) {
  if (!row.doNotContact) return <Plain text={row.name} className={shared.name} />;
  const word = t('permission:doNotContact');
  return (
    <span className={`${shared.sign} ${shared.named}`} title={`${row.name} · ${word}`}>
      <span className={`${shared.cut} ${shared.name}`}>{row.name}</span>
      <span className={styles.barred} data-barred>
        <SignShape kind="blocked" />
        <span className={styles.heard}>{word}</span>
      </span>
    </span>
  );
}

/** The sign of the next contact with its day, or the sign that there is none. */
function NextContact({ row, words: { t, format } }: Omit<ClientCellProps, 'id'>) {
  const { nextDay, nextTime, nextKind, sign, lifecycle } = row;
  const word = t(`signs:${sign}`);
  if (nextDay === null) {
    if (lifecycle === 'ended') return <span className={shared.quiet}>{t('client:ended')}</span>;
    return (
      <span
        className={`${shared.sign} ${shared.cut}`}
        data-sign={sign}
        data-ground
        style={{ color: `var(--cue-${sign})`, background: `var(--cue-${sign}-ground)` }}
        title={word}
      >
        <SignShape kind={sign} />
        <span className={shared.cut}>{word}</span>
      </span>
    );
  }
  const label = nextTime ? `${format.day(nextDay)} ${nextTime}` : format.day(nextDay);
  return (
    <span className={styles.next} title={`${word} · ${format.dayLong(nextDay)}`}>
      <span className={shared.sign} data-sign={sign} style={{ color: `var(--cue-${sign})` }}>
        <SignShape kind={sign} />
        <span className={styles.heard}>{word}</span>
        <span className={shared.cut}>{label}</span>
      </span>
      {nextKind && (
        <span className={shared.quiet} title={t(`words:activityKinds.${nextKind}`)}>
          <KindIcon kind={nextKind} size={14} />
        </span>
      )}
    </span>
  );
}
