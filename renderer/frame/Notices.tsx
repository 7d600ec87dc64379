import { Notifications } from '@mantine/notifications';

/** Notices at the lower edge, which may come over everything at any time. */
export const Notices = () => <Notifications position="bottom-center" limit={3} />;
