import { AccessibilityStatement } from './accessibility-statement.tsx';
import { ByDistrict } from '#ui/explore/places-by-district.tsx';
import { CityAbout } from '#ui/explore/city-about.tsx';
import { KeptHere } from '#ui/offline/offline-notices.tsx';

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
