import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';

/** What may come over everything at any time: notices at the lower edge, and questions (`useConfirm`), which are asked through events. */
export function Notices() {
  return (
    <>
      <Notifications position="bottom-center" limit={3} />
      <ModalsProvider>{null}</ModalsProvider>
    </>
  );
}
