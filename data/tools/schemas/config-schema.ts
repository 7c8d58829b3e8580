/** What may stand in `public/config.json`: what the page reads, and what only the build and the check do. */
import * as v from 'valibot';
import { configEntries, server } from '#load/read-config.ts';
import { link, name } from '#load/schema/field-schema.ts';

/** In the order in which a person reads them. */
export const siteSchema = v.object({
  name: v.exactOptional(name),
  summary: v.exactOptional(name),
  firstCity: v.exactOptional(v.string()),
  home: v.exactOptional(v.nullable(server)),
});

export const configSchema = v.object({
  // The editor's own key.
  $schema: v.exactOptional(v.string()),
  site: v.exactOptional(siteSchema),
  ...v.partial(v.object(configEntries)).entries,
  inbox: v.exactOptional(v.nullable(link)),
});
