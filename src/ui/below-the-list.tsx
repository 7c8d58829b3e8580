import { AccessibilityStatement } from './accessibility.tsx';
import { ByDistrict } from './by-district.tsx';
import { CityAbout } from './city-about.tsx';
import { KeptHere } from './offline.tsx';

/** What one looks for when the list is not enough: each in one line, to be unfolded. */
export function BelowTheList() {
  return (
    <>
      <ByDistrict />
      <CityAbout />
      <KeptHere />
      <AccessibilityStatement />
    </>
  );
}
