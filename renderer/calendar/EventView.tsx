import { KindIcon } from '@renderer/activities';
import { OccasionIcon } from '@renderer/occasions/OccasionIcon';
import { SignShape, Spoken } from '@renderer/signs';
import { IconAlertTriangle, IconRepeat, IconStar, IconWorld } from '@tabler/icons-react';
import type { CalendarItem } from '@shared/contract/calendar';
import { memo } from 'react';
import type { EventProps } from 'react-big-calendar';
import type { CalendarEvent } from './events';

/** An item in a cell: its sign, time and name. It is read aloud as one sentence. */
export const EventView = memo(function EventView({ event, slotStart }: EventProps<CalendarEvent>) {
  const { item, hint, detail } = event;
  const box = { className: 'cue-item', 'data-item': item.id, 'data-day': item.day, title: hint };
  const line = (
    <span className="cue-item-line" aria-hidden>
      {lineOf(event)}
    </span>
  );
  // In a row of days it is a plain button, named by its title: as hidden text a month would lay out hundreds of sentences.
  if (slotStart) {
    return (
      <button type="button" {...box}>
        {line}
      </button>
    );
  }
  // In the columns of a week the library's box is a button already.
  return (
    <span {...box}>
      <Spoken>{hint}</Spoken>
      {line}
      {detail && (
        <span className="cue-item-detail" aria-hidden>
          {detail}
        </span>
      )}
    </span>
  );
});

/** What is seen of it. Plain functions, not components: a month has hundreds of items. */
function lineOf({ item, sign, title, against }: CalendarEvent) {
  const time = item.layer === 'activity' ? item.time : null;
  return (
    <>
      <SignShape kind={sign} size={10} className="cue-item-sign" />
      {against.length > 0 && <IconAlertTriangle size={12} className="cue-item-against" />}
      {iconOf(item)}
      {item.layer === 'activity' && item.recurrenceId && <IconRepeat size={12} aria-hidden />}
      {item.layer === 'activity' && item.agreed && <IconWorld size={12} aria-hidden />}
      {time && <time className="cue-item-time">{time}</time>}
      <span className="cue-item-title">{title}</span>
    </>
  );
}

/** What kind of item it is; a call, the most frequent one, and a control point do without. */
function iconOf(item: CalendarItem) {
  switch (item.layer) {
    case 'activity':
      return item.kind === 'call' ? null : <KindIcon kind={item.kind} size={12} />;
    case 'event':
      return <IconStar size={12} aria-hidden />;
    case 'occasion':
      return <OccasionIcon kind={item.kind} size={12} />;
    case 'point':
      return null;
  }
}
