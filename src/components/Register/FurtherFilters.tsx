import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { capitalised } from '../parts/words';
import { strings } from './loc/first.en-GB';
import { getRegisterStyles } from './Register.styles';
import { narrowingsOf } from './furtherFilter';
import type { RegisterFilter } from './registerFilter';

interface FurtherFiltersProps {
  filter: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
}

/** What narrows the register besides its fields, each as a button that takes it away; nothing where there is none. */
export const FurtherFilters: React.FC<FurtherFiltersProps> = ({ filter, onChange }) => {
  const classNames = getRegisterStyles(useTheme());
  const narrowings = narrowingsOf(filter.further);
  return narrowings.length === 0 ? null : (
    <div className={classNames.further} role="group" aria-label={strings.alsoNarrowedTo}>
      {narrowings.map(({ words, without }) => (
        <DefaultButton
          key={words}
          iconProps={{ iconName: 'Clear' }}
          ariaLabel={strings.takeAwayWords(words)}
          onClick={() => onChange({ ...filter, further: without })}
        >
          {capitalised(words)}
        </DefaultButton>
      ))}
    </div>
  );
};
