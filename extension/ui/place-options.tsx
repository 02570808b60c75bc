import { useContext } from 'preact/hooks';
import { PLACES, placeName } from './places.ts';
import { LanguageContext, useText } from './text.ts';

/** The places to choose from, cities set in under their province; a chosen code the table lacks stays choosable. */
export function PlaceOptions({ chosen }: { chosen: string | null }) {
  const t = useText();
  const language = useContext(LanguageContext);
  const known = chosen === null || PLACES.some(([code]) => code === chosen);
  return (
    <>
      <option value="">{t('place.nation')}</option>
      {known ? null : <option value={chosen}>{placeName(chosen, language, t)}</option>}
      {PLACES.map(([code]) => (
        <option key={code} value={code}>
          {code.endsWith('0000') ? '' : '　'}
          {placeName(code, language, t)}
        </option>
      ))}
    </>
  );
}
