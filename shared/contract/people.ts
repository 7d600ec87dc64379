import { z } from 'zod';
import { command } from './define';
import { zBirthday, zId, zIdOnly, zLine, zName, zPersonRole, zText } from './values';

export const zPerson = z.object({
  id: zId,
  clientId: zId,
  name: z.string(),
  role: zPersonRole,
  position: z.string(),
  birthday: zBirthday.nullable(),
  notes: z.string(),
  /** Name in a messenger, as the user writes it: "Telegram @anna". */
  messenger: z.string(),
  /** What was said when the person asked not to be contacted, '' when nothing is known of it; null: may be contacted. */
  doNotContact: z.string().nullable(),
  phones: z.array(z.object({ id: zId, number: z.string(), label: z.string() })),
  emails: z.array(z.object({ id: zId, address: z.string(), label: z.string() })),
});
export type Person = z.infer<typeof zPerson>;

const fields = {
  name: zName,
  role: zPersonRole.default('other'),
  position: zLine.default(''),
  birthday: zBirthday.nullable().default(null),
  notes: zText.default(''),
  messenger: zLine.default(''),
  phones: z.array(z.object({ number: zLine, label: zLine.default('') })).default([]),
  emails: z.array(z.object({ address: zLine, label: zLine.default('') })).default([]),
};

export const people = {
  'people.create': command({
    input: z.object({ clientId: zId, ...fields }),
    output: zIdOnly,
    changes: ['people', 'clients'],
  }),
  /** Replaces the person's fields; phones and e-mails become exactly the given lists. */
  'people.update': command({
    input: z.object({ id: zId, ...fields }),
    output: zIdOnly,
    changes: ['people', 'clients'],
  }),
  'people.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['people', 'clients'] }),
  'people.restore': command({ input: zIdOnly, output: zIdOnly, changes: ['people', 'clients'] }),
};
