/** `npm run data:apply -- patch.geojson [--dry-run] [--data folder]`: applies a patch to the data, completely or not at all. */
import { runCommand } from '#data/tools/kit/command-line.ts';
import { applied, applyCommand } from '#data/tools/patch/apply-command.ts';

await runCommand(
  applyCommand,
  (given) => {
    const { lines, isGood } = applied(given);
    for (const line of lines) console.log(line);
    return isGood;
  },
  console.log,
);
