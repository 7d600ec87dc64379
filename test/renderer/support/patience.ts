import { configure } from '@testing-library/react';

/** How long `findBy…` and `waitFor` look for something: on a busy machine a whole screen needs more than the usual second. */
configure({ asyncUtilTimeout: 30_000 });
