/**
 * Every colour of the atlas, as whole values for each appearance. Panels read them as CSS custom properties, the map reads
 * them from here; neither invents one. Family hues are told apart by normal, protan, deutan and tritan sight.
 */
type Hex = `#${string}`;

type RoadClass = 'trunk' | 'primary' | 'secondary' | 'tertiary' | 'street';

export interface Palette {
  panel: Hex;
  panel2: Hex;
  ink: Hex;
  muted: Hex;
  hairline: Hex;
  accent: Hex;
  accentSoft: Hex;
  onAccent: Hex;
  focus: Hex;
  symbol: Hex;
  markerEdge: Hex;
  family: Record<'learn' | 'start' | 'make' | 'test' | 'fund' | 'meet', Hex>;
  map: {
    land: Hex;
    builtUp: Hex;
    building: Hex;
    park: Hex;
    forest: Hex;
    island: Hex;
    campus: Hex;
    water: Hex;
    shore: Hex;
    river: Hex;
    road: Record<RoadClass | `${RoadClass}Casing` | 'tunnel', Hex>;
    railway: Hex;
    railwayTies: Hex;
    tram: Hex;
    metro: Readonly<Record<string, Hex>>;
    metroShared: Hex;
    station: Hex;
    stationFill: Hex;
    label: Record<'city' | 'borough' | 'hood' | 'road' | 'water' | 'park' | 'station' | 'place', Hex>;
    halo: string;
    districtFill: number;
    districtBand: number;
    /** Opacity of the mask over everything outside the chosen area. */
    mask: number;
  };
  shadow: string;
}

export type Appearance = 'light' | 'dark' | 'contrast';

const light: Palette = {
  panel: '#FFFEFB',
  panel2: '#F7F4ED',
  ink: '#1F2A30',
  muted: '#5B6770',
  hairline: '#E3DED3',
  accent: '#0B57D0',
  accentSoft: '#E8EFFB',
  onAccent: '#FFFFFF',
  focus: '#0B57D0',
  symbol: '#FFFFFF',
  markerEdge: '#FFFEFB',
  family: {
    learn: '#3C43B7',
    start: '#04828A',
    make: '#A16722',
    test: '#B00052',
    fund: '#3D104B',
    meet: '#1B3D00',
  },
  map: {
    land: '#F6F3EC',
    builtUp: '#EEE9DE',
    building: '#E3DCCD',
    park: '#DAE5C9',
    forest: '#CCDABA',
    island: '#E5EBD6',
    campus: '#EADFCE',
    water: '#C4DDE6',
    shore: '#93BACB',
    river: '#B7D5E1',
    road: {
      trunk: '#FFFBF0',
      trunkCasing: '#CDBFA5',
      primary: '#FFFFFF',
      primaryCasing: '#D6CBB8',
      secondary: '#FFFFFF',
      secondaryCasing: '#D8CEBB',
      tertiary: '#FFFFFF',
      tertiaryCasing: '#DAD1C0',
      street: '#FFFFFF',
      streetCasing: '#DBD2C2',
      tunnel: '#D8D0C1',
    },
    railway: '#A8A196',
    railwayTies: '#F6F3EC',
    tram: '#B9A9B6',
    metro: {
      '1': '#4FB3DA',
      '2': '#E58E3C',
      '3': '#9A63A8',
      '4': '#3E66B0',
      '5': '#3F9463',
      '1,4': '#3E66B0',
      '4,5': '#3F9463',
    },
    metroShared: '#9A8F9E',
    station: '#6E6A66',
    stationFill: '#FFFFFF',
    label: {
      city: '#2B2A27',
      borough: '#55504A',
      hood: '#6B655B',
      road: '#6E675B',
      water: '#2F5F78',
      park: '#4C6836',
      station: '#4A4F55',
      place: '#1F2A30',
    },
    halo: 'rgba(247,244,238,0.92)',
    districtFill: 0.055,
    districtBand: 0.19,
    mask: 0.5,
  },
  shadow: '0 1px 2px rgba(40,34,20,.08), 0 10px 28px rgba(40,34,20,.12)',
};

const dark: Palette = {
  panel: '#1A222A',
  panel2: '#222C35',
  ink: '#F1EEE6',
  muted: '#A9B5BE',
  hairline: '#33404A',
  accent: '#8FB8FF',
  accentSoft: '#22344F',
  onAccent: '#0E1820',
  focus: '#8FB8FF',
  symbol: '#141C22',
  markerEdge: '#141C22',
  family: {
    learn: '#7B97F0',
    start: '#79DBC8',
    make: '#E09C5C',
    test: '#E25AA6',
    fund: '#DED1FF',
    meet: '#C3F37F',
  },
  map: {
    land: '#19222A',
    builtUp: '#1F2931',
    building: '#28333D',
    park: '#1F352F',
    forest: '#1B2E2A',
    island: '#22342F',
    campus: '#27313B',
    water: '#12293A',
    shore: '#3E6A84',
    river: '#183A50',
    road: {
      trunk: '#57636C',
      trunkCasing: '#131A20',
      primary: '#4A555E',
      primaryCasing: '#131A20',
      secondary: '#3F4A53',
      secondaryCasing: '#151D24',
      tertiary: '#36414A',
      tertiaryCasing: '#161E25',
      street: '#313B44',
      streetCasing: '#172027',
      tunnel: '#2C363F',
    },
    railway: '#5F6B74',
    railwayTies: '#19222A',
    tram: '#5A5264',
    metro: {
      '1': '#4FB3DA',
      '2': '#E58E3C',
      '3': '#B07DC0',
      '4': '#6E93D8',
      '5': '#5FB885',
      '1,4': '#6E93D8',
      '4,5': '#5FB885',
    },
    metroShared: '#8C8496',
    station: '#B9C4CC',
    stationFill: '#19222A',
    label: {
      city: '#F1EEE6',
      borough: '#C3CBD1',
      hood: '#A3AEB6',
      road: '#8B97A0',
      water: '#7FA9C0',
      park: '#8FB489',
      station: '#C9D2D8',
      place: '#F1EEE6',
    },
    halo: 'rgba(22,30,37,0.92)',
    districtFill: 0.08,
    districtBand: 0.17,
    mask: 0.55,
  },
  shadow: '0 1px 2px rgba(0,0,0,.5), 0 12px 32px rgba(0,0,0,.45)',
};

const contrast: Palette = {
  panel: '#FFFFFF',
  panel2: '#FFFFFF',
  ink: '#000000',
  muted: '#333333',
  hairline: '#767676',
  accent: '#0040B0',
  accentSoft: '#FFFFFF',
  onAccent: '#FFFFFF',
  focus: '#000000',
  symbol: '#FFFFFF',
  markerEdge: '#FFFFFF',
  family: {
    learn: '#3C43B7',
    start: '#04828A',
    make: '#A16722',
    test: '#B00052',
    fund: '#3D104B',
    meet: '#1B3D00',
  },
  map: {
    land: '#FFFFFF',
    builtUp: '#F4F4F4',
    building: '#DEDEDE',
    park: '#DDEBD0',
    forest: '#CFE0BD',
    island: '#E8F0DF',
    campus: '#F0E8DA',
    water: '#B4D6E6',
    shore: '#1F5C7A',
    river: '#5E9DBA',
    road: {
      trunk: '#FFFFFF',
      trunkCasing: '#5A5A5A',
      primary: '#FFFFFF',
      primaryCasing: '#6E6E6E',
      secondary: '#FFFFFF',
      secondaryCasing: '#7A7A7A',
      tertiary: '#FFFFFF',
      tertiaryCasing: '#8A8A8A',
      street: '#FFFFFF',
      streetCasing: '#949494',
      tunnel: '#8A8A8A',
    },
    railway: '#5A5A5A',
    railwayTies: '#FFFFFF',
    tram: '#6E5A6A',
    metro: {
      '1': '#1B7FA8',
      '2': '#B85C00',
      '3': '#7A3F88',
      '4': '#1F4690',
      '5': '#1F6E42',
      '1,4': '#1F4690',
      '4,5': '#1F6E42',
    },
    metroShared: '#55505A',
    station: '#000000',
    stationFill: '#FFFFFF',
    label: {
      city: '#000000',
      borough: '#000000',
      hood: '#1A1A1A',
      road: '#333333',
      water: '#0B3F5A',
      park: '#22420F',
      station: '#000000',
      place: '#000000',
    },
    halo: 'rgba(255,255,255,1)',
    districtFill: 0.06,
    districtBand: 0.3,
    mask: 0.5,
  },
  shadow: '0 0 0 1px #000000',
};

export const palettes: Readonly<Record<Appearance, Palette>> = { light, dark, contrast };
