import * as React from 'react';
import { Label } from '@fluentui/react/lib/Label';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { useElementId } from '../parts/useElementId';
import { strings } from './loc/first.en-GB';

/** How long typing rests before the list follows: drawing it while somebody types would hold up the keys. */
const REST_MILLISECONDS = 150;

interface SearchFieldProps {
  className: string;
  text: string;
  onChange: (text: string) => void;
}

/** The search of the register: what is typed stands at once, and is looked for when typing rests or the field is left. */
export const SearchField: React.FC<SearchFieldProps> = ({ className, text, onChange }) => {
  const id = useElementId('search');
  const [typed, setTyped] = React.useState(text);
  const told = React.useRef(text);
  const tell = React.useRef(onChange);
  tell.current = onChange;
  const settle = React.useCallback((next: string): void => {
    if (told.current !== next) {
      told.current = next;
      tell.current(next);
    }
  }, []);
  React.useEffect(() => {
    // Somebody else has changed it: a link, the back button, "Clear filters".
    if (told.current !== text) {
      told.current = text;
      setTyped(text);
    }
  }, [text]);
  React.useEffect(() => {
    const timer = window.setTimeout(() => settle(typed), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [typed, settle]);
  return (
    <div className={className}>
      <Label htmlFor={id}>{strings.search}</Label>
      <SearchBox
        id={id}
        placeholder={strings.titleTextOwner}
        value={typed}
        onChange={(_, next) => setTyped(next ?? '')}
        onSearch={settle}
        onBlur={() => settle(typed)}
      />
    </div>
  );
};
