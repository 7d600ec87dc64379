import fc from 'fast-check';

/**
 * On CI the random courses are the same every time, so that a change is judged by what it changed; by hand each run
 * looks somewhere new, and prints the seed of what it finds.
 */
if (process.env.CI) fc.configureGlobal({ seed: 20_261_121 });
