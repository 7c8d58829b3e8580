/** `npm run publish:check [URL or folder]`: checks a built or published site and prints the findings. */
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from '#data/tools/kit/command-line.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { checkSite } from '#data/tools/publish/check-site.ts';
import { folderSite, isAddress, servedSite } from '#data/tools/publish/site.ts';

const command = {
  name: 'publish:check',
  about:
    'Says what is wrong with a built or published site: files, versions, headers, types, compression, ranges and size.',
  words: [{ name: 'SITE', about: 'an address (https://…) or a folder; without it dist/', isOptional: true }],
  flags: {},
} as const satisfies Command;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

await runCommand(command, async ({ words: [site], at }) => {
  if (site !== undefined && isAddress(site) && !URL.canParse(site)) {
    throw new CommandProblem(`${site}: is no address; write it as https://example.org/atlas/`);
  }
  const isServed = site !== undefined && isAddress(site);
  if (isServed) console.log(`Asking ${site} for each of its files …`);
  const { lines, isGood } = await checkSite(
    isServed ? await servedSite(site) : folderSite(site === undefined ? dist : at(site)),
  );
  for (const line of lines) console.log(line);
  return isGood;
});
