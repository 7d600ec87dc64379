import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useParams } from '@tanstack/react-router';
import { DealPage } from './DealPage';

/** One deal: where it stands, what is missing, what to do next; then everything else about it. */
export function DealScreen() {
  const { id } = useParams({ from: '/deals/$id' });
  const today = useToday();
  const { data } = useDb('deals.get', { id, today }, { keepPrevious: false });
  return data ? <DealPage deal={data} /> : <WaitingRows />;
}
