/** The footer of the panel: disclosures for what the list of results does not answer. */
import { CityAbout } from '#ui/explore/city-about.tsx';
import { PlacesByDistrict } from '#ui/explore/places-by-district.tsx';
import { StoredOnDevice } from '#ui/offline/offline-notices.tsx';
import { AccessibilityStatement } from './accessibility-statement.tsx';

export function PanelFooter() {
  return (
    <>
      <PlacesByDistrict />
      <CityAbout />
      <StoredOnDevice />
      <AccessibilityStatement />
    </>
  );
}
