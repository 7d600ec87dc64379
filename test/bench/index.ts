import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type DoorLine, measureDoor } from './door';
import { measureCandidates, measureTriage, type WorkSpeed, workTable } from './follow-up';
import { type ImportSpeed, measureImport } from './import';
import { ROW_KINDS } from './import-file';
import { measurePlanJobs, type PlanSpeed, planTable } from './planner/jobs';
import { judge, type Judged, importTable, table, windowTable } from './report';
import { measureWindow } from './window';
import { benchFile, openBench, TENTH, WHOLE } from './store';

/**
 * `npm run bench [-- --json] [--runs 100] [--only TEXT] [--window]`: how long the questions of the screens take at the database's door on 100,000
 * clients, 200,000 deals and 1,000,000 contacts, next to their bare SQL, and next to a tenth of the data. `--only`: the questions whose
 * name holds the text (`import`: the import). `--window`: whole screens in the real window over the same data, and start and memory next to an empty window.
 */
const { values } = parseArgs({
  options: {
    ...{ json: { type: 'boolean' }, runs: { type: 'string' }, window: { type: 'boolean' } },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs ?? '100');
if (!Number.isInteger(runs) || runs < 50) throw new Error('--runs needs a whole number from 50');
const say = (line: string) => process.stderr.write(`${line}\n`);

const machine = {
  ...{ processor: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem(), node: process.version },
  // Others at work on the machine make every number worse.
  load: loadavg()[0] ?? 0,
};
if (values.window) {
  const found = await measureWindow(benchFile('whole', WHOLE, say), say);
  console.log(values.json ? JSON.stringify({ machine, ...found }, null, 2) : windowTable(found));
} else {
  const tenth = await measured('tenth', benchFile('tenth', TENTH, say));
  const whole = await measured('whole', benchFile('whole', WHOLE, say));
  const lines: Judged[] = whole.map((line) =>
    judge(
      line,
      tenth.find(({ name }) => name === line.name),
    ),
  );
  const works = values.only === undefined || 'follow-up'.includes(values.only) ? await followUp() : [];
  const plans = values.only === undefined || 'call plan'.includes(values.only) ? await planJobs() : [];
  const imported = values.only === undefined || 'import'.includes(values.only) ? await importedRows() : null;
  console.log(
    values.json
      ? JSON.stringify({ machine, runs, door: lines, works, plans, import: imported }, null, 2)
      : [
          table(lines),
          ...(works.length > 0 ? ['', workTable(works)] : []),
          ...(plans.length > 0 ? ['', planTable(plans)] : []),
          ...(imported ? ['', importTable(imported)] : []),
        ].join('\n'),
  );
}

/** `--only follow-up`: these alone. */
async function followUp(): Promise<WorkSpeed[]> {
  const speeds: WorkSpeed[] = [];
  for (const [name, size] of [['tenth', TENTH] as const, ['whole', WHOLE] as const]) {
    const bench = openBench(benchFile(name, size, say));
    say(`candidates of ${size.clients} clients`);
    speeds.push(...measureCandidates(bench, size.clients));
    bench.store.close();
  }
  say('triage');
  return [...speeds, ...(await measureTriage())];
}

/** `--only 'call plan'`: generating a week for all managers, taken back afterwards. */
async function planJobs(): Promise<PlanSpeed[]> {
  const speeds: PlanSpeed[] = [];
  for (const [name, size] of [['tenth', TENTH] as const, ['whole', WHOLE] as const]) {
    const bench = openBench(benchFile(name, size, say));
    await bench.engine.settled();
    say(`call plan of ${size.clients} clients`);
    speeds.push(...(await measurePlanJobs(bench, size.clients)));
    bench.store.close();
  }
  return speeds;
}

async function importedRows(): Promise<ImportSpeed[]> {
  const speeds: ImportSpeed[] = [];
  for (const kind of ROW_KINDS) {
    say(`importing 100,000 rows of ${kind}`);
    speeds.push(await measureImport(kind));
  }
  return speeds;
}

async function measured(name: string, file: string): Promise<DoorLine[]> {
  say(`measuring the ${name}`);
  const bench = openBench(file);
  try {
    await bench.engine.settled();
    const found: DoorLine[] = [];
    for await (const line of measureDoor(bench, runs, values.only)) {
      found.push(line);
      say(
        `${name}: ${line.name} ${line.door.median.toFixed(2)} ms, floor ${line.floor.median.toFixed(2)} ms`,
      );
    }
    return found;
  } finally {
    bench.store.close();
  }
}
