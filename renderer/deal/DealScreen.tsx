import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useParams } from '@tanstack/react-router';
import { DealPage } from './DealPage';
import { useSale } from './useSale';

/** One deal: where it stands, what is missing, what to do next; then everything else about it. */
export function DealScreen() {
  const { id } = useParams({ from: '/deals/$id' });
  const whole = useSale(id);
  return whole ? <DealPage key={id} whole={whole} /> : <WaitingRows />;
}
