import { withoutNodeSettings } from '@electron/environment';
import { expect, it } from 'vitest';

it('keeps from the database process what tells Node how to run, and nothing else', () => {
  const environment = {
    NODE_OPTIONS: '--max-old-space-size=64',
    NODE_EXTRA_CA_CERTS: '/etc/company.pem',
    Node_Debug: 'fs', // Windows does not care for the case
    PATH: '/usr/bin',
    ELECTRON_NODE: 'kept',
    EMPTY: '',
  };
  expect(withoutNodeSettings(environment)).toEqual({ PATH: '/usr/bin', ELECTRON_NODE: 'kept', EMPTY: '' });
});
