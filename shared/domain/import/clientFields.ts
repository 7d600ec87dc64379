import { cleanLine, MAX_LINE, MAX_LIST, MAX_TAG, MAX_TAGS } from './cells';
import type { ClientDraft } from './drafts';
import { fitted, type Reading, type Slots } from './slots';

/** Everything about the client but name, phones and e-mails. */
export function clientFieldReader(slots: Slots): (reading: Reading) => Partial<ClientDraft> {
  const lines = (['externalId', 'manager', 'segment', 'industry', 'country', 'city', 'website'] as const)
    .filter((name) => slots.has(`client.${name}`))
    .map((name) => [name, slots.line(`client.${name}`, MAX_LINE)] as const);
  const address = addressReader(slots);
  const notes = slots.notes('client.notes');
  const tags = tagReader(slots);
  return (reading) => {
    const draft: Partial<ClientDraft> = {};
    for (const [name, read] of lines) {
      const text = read(reading);
      if (text !== '') draft[name] = text;
    }
    const [place, note, marks] = [address(reading), notes(reading), tags(reading)];
    if (place !== '') draft.address = place;
    if (note !== '') draft.notes = note;
    if (marks.length > 0) draft.tags = marks;
    return draft;
  };
}

/** Postal code, region and street as one line. */
function addressReader(slots: Slots): (reading: Reading) => string {
  const parts = [slots.line('client.postalCode', MAX_LINE), slots.line('client.region', MAX_LINE)];
  const streets = slots.all('client.address');
  const [first] = [...streets, ...slots.all('client.postalCode'), ...slots.all('client.region')];
  if (first === undefined) return () => '';
  return (reading) => {
    const texts = [
      ...parts.map((part) => part(reading)),
      ...streets.map(({ index }) => cleanLine(reading.cells[index] ?? '')),
    ];
    return fitted(texts.filter((text) => text !== '').join(', '), MAX_LINE, first.header, reading);
  };
}

/** Tags and groups; system groups of Google (`* myContacts`) say nothing about a client. */
function tagReader(slots: Slots): (reading: Reading) => string[] {
  const columns = slots.all('client.tags');
  return (reading) => {
    const tags = new Set<string>();
    for (const { index, header } of columns) {
      const list = fitted(reading.cells[index] ?? '', MAX_LIST, header, reading);
      for (const part of list.split(/\s*(?::::|[,;\n])\s*/)) {
        const tag = fitted(cleanLine(part), MAX_TAG, header, reading);
        if (tag !== '' && !tag.startsWith('*')) tags.add(tag);
      }
    }
    const [kept, left] = [[...tags].slice(0, MAX_TAGS), [...tags].slice(MAX_TAGS)];
    if (left.length > 0)
      reading.warnings.push({
        code: 'shortened',
        column: columns[0]?.header ?? '',
        value: left.join(', ').slice(0, 80),
      });
    return kept;
  };
}
