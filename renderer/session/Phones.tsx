import { ContactLink } from '@renderer/frame/ContactLink';
import type { SessionCard } from '@shared/contract/sessions';
import { Fragment } from 'react';
import shared from './session.module.css';
import styles from './CallLine.module.css';

interface PhonesProps {
  readonly card: SessionCard;
  /** A number is being dialled. */
  readonly onUse?: () => void;
}

/** Other ways to reach the client: more numbers and addresses of the person, then the company's, then colleagues. */
export function Phones({ card: { activity, client }, onUse }: PhonesProps) {
  const person = client.people.find(({ id }) => id === activity.personId);
  const others = client.people.filter(({ id, phones }) => id !== activity.personId && phones.length > 0);
  const numbers = [
    ...(person?.phones ?? []).map(({ id, number, label }) => ({ id, number, whose: label })),
    ...client.phones.map(({ id, number, label }) => ({ id, number, whose: label || client.name })),
    ...others.map(({ id, name, phones }) => ({ id, number: phones[0]?.number ?? '', whose: name })),
  ].filter(({ number }) => number !== activity.phone && number !== '');
  const email = person?.emails[0]?.address ?? client.emails[0]?.address;
  if (numbers.length === 0 && !email) return null;
  return (
    <div className={styles.phones}>
      {numbers.slice(0, SHOWN).map(({ id, number, whose }) => (
        <Fragment key={id}>
          <span>
            <ContactLink kind="phone" value={number} {...(onUse ? { onUse } : {})} />{' '}
            {whose && <span className={shared.quiet}>{whose}</span>}
          </span>
        </Fragment>
      ))}
      {email && <ContactLink kind="email" value={email} />}
    </div>
  );
}

/** More are on the client's card. */
const SHOWN = 3;
