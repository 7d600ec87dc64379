import { KindIcon } from '@renderer/activities';
import { SignShape } from '@renderer/signs';
import { memo } from 'react';
import type { EventProps } from 'react-big-calendar';
import type { CalendarEvent } from './events';

/** An item in a cell: its sign, time and name. A finished one is struck through. */
export const EventView = memo(function EventView({ event, slotStart }: EventProps<CalendarEvent>) {
  const { item, sign, title, detail, hint } = event;
  const time = item.layer === 'activity' ? item.time : null;
  // In a row of days the library draws a plain box; in the columns of a week the box is a button already.
  const focus = slotStart ? { tabIndex: 0, role: 'button', 'aria-label': hint } : {};
  return (
    <span className="cue-item" data-item={item.id} data-day={item.day} title={hint} {...focus}>
      <span className="cue-item-line">
        <span className="cue-item-sign">
          <SignShape kind={sign} size={10} />
        </span>
        {item.layer === 'activity' && item.kind !== 'call' && <KindIcon kind={item.kind} size={12} />}
        {time && <time className="cue-item-time">{time}</time>}
        <span className="cue-item-title">{title}</span>
      </span>
      {!slotStart && detail && <span className="cue-item-detail">{detail}</span>}
    </span>
  );
});
