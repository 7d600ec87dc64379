import { KindIcon } from '@renderer/activities';
import { OccasionIcon } from '@renderer/occasions/OccasionIcon';
import { SignShape, Spoken } from '@renderer/signs';
import { IconAlertTriangle, IconRepeat, IconStar } from '@tabler/icons-react';
import { memo } from 'react';
import type { EventProps } from 'react-big-calendar';
import type { CalendarEvent } from './events';

/** An item in a cell: its sign, time and name. It is read aloud as one sentence. */
export const EventView = memo(function EventView({ event, slotStart }: EventProps<CalendarEvent>) {
  const { item, hint } = event;
  const box = { className: 'cue-item', 'data-item': item.id, 'data-day': item.day, title: hint };
  // In the columns of a week the library's box is a button already; in a row of days it is a plain one.
  if (!slotStart) {
    return (
      <span {...box}>
        <Content event={event} withDetail />
      </span>
    );
  }
  return (
    <button type="button" {...box}>
      <Content event={event} />
    </button>
  );
});

function Content({ event, withDetail = false }: { event: CalendarEvent; withDetail?: boolean }) {
  const { item, sign, title, detail, hint, against } = event;
  const time = item.layer === 'activity' ? item.time : null;
  return (
    <>
      <Spoken>{hint}</Spoken>
      <span className="cue-item-line" aria-hidden>
        <span className="cue-item-sign">
          <SignShape kind={sign} size={10} />
        </span>
        {against.length > 0 && <IconAlertTriangle size={12} className="cue-item-against" />}
        <ItemIcon event={event} />
        {item.layer === 'activity' && item.recurrenceId && <IconRepeat size={12} aria-hidden />}
        {time && <time className="cue-item-time">{time}</time>}
        <span className="cue-item-title">{title}</span>
      </span>
      {withDetail && detail && (
        <span className="cue-item-detail" aria-hidden>
          {detail}
        </span>
      )}
    </>
  );
}

/** What kind of item it is; a call, the most frequent one, and a control point do without. */
function ItemIcon({ event: { item } }: { event: CalendarEvent }) {
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
