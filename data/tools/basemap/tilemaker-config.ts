/** tilemaker's own OpenMapTiles recipe, made to fit: which layers, which zooms, which names. */
import { BasemapProblem } from './problem.ts';

export const zooms = { least: 8, most: 14 } as const;

interface Layer {
  readonly source?: string;
}

interface Recipe {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function recipeOf(text: string): Recipe {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && isRecord(value['layers']) && isRecord(value['settings'])) {
    return value as unknown as Recipe;
  }
  throw new BasemapProblem("tilemaker's config-openmaptiles.json has no layers and settings; install tilemaker anew");
}

/**
 * The settings for a city from those that come with tilemaker: without the layers that need shapefiles of the whole world,
 * save the sea where a shapefile of it is given; tiles are left unpacked, for they are packed with the archive.
 */
export function settingsFrom(example: string, seaFile: string | null): string {
  const { layers, settings } = recipeOf(example);
  const keptLayers = Object.entries(layers).flatMap(([name, layer]): [string, Layer][] => {
    if (layer.source === undefined) return [[name, layer]];
    return name === 'ocean' && seaFile !== null ? [[name, { ...layer, source: seaFile }]] : [];
  });
  return JSON.stringify({
    layers: Object.fromEntries(keptLayers),
    settings: { ...settings, minzoom: zooms.least, maxzoom: zooms.most, basezoom: zooms.most, compress: 'none' },
  });
}

/** Norwegian is tagged name:no where a mapper did not tell its two written forms apart. */
const spellings: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'no'] };

const names = (languages: readonly string[]): string => {
  const codes = languages.filter((code) => /^[a-z]{2,3}$/.test(code)).flatMap((code) => spellings[code] ?? [code]);
  return [
    'preferred_language_attribute = "name"',
    `additional_languages = { ${codes.map((code) => `"${code}"`).join(', ')} }`,
  ].join('\n');
};

/**
 * tilemaker 2 puts the kind of railway where the schema has rail or transit, and nothing into subclass. Its way function
 * is handed a stand-in for each railway, which passes on all but that.
 */
const railways = `
local rail_classes = {
  rail = "rail", narrow_gauge = "rail", preserved = "rail", funicular = "rail",
  subway = "transit", light_rail = "transit", monorail = "transit", tram = "transit"
}
local way_function_before = way_function
function way_function(way)
  local kind = way:Find("railway")
  if rail_classes[kind] == nil then return way_function_before(way) end
  local layer = ""
  local stand_in = setmetatable({}, { __index = function(_, method)
    return function(_, ...) return way[method](way, ...) end
  end })
  function stand_in:Layer(name, ...)
    layer = name
    way:Layer(name, ...)
  end
  function stand_in:Attribute(key, value, ...)
    if layer == "transportation" and key == "class" and value == kind then
      way:Attribute("class", rail_classes[kind])
      way:Attribute("subclass", kind)
    else
      way:Attribute(key, value, ...)
    end
  end
  way_function_before(stand_in)
end
`;

/** The tag rules that come with tilemaker, with names as the atlas reads them and railways as the schema has them. */
export function rulesFrom(example: string, languages: readonly string[]): string {
  const isOfVersion2 = /^function way_function\(way\)/m.test(example);
  return `${example}\n${names(languages)}\n${isOfVersion2 ? railways : ''}`;
}
