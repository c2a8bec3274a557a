import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RAGS } from '../../domain/rag';
import { DayField } from '../parts/DayField';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { RAG_TOKENS } from '../theme/ragTokens';
import { shownValue } from './furtherFilter';
import { strings } from './loc/first.en-GB';
import { getRegisterStyles } from './Register.styles';
import { FilterChoices, narrowedFields } from './registerFilter';
import { SearchField } from './SearchField';
import type { RegisterScreenState } from './useRegisterScreen';

interface RegisterFiltersProps {
  screen: RegisterScreenState;
}

const FIELDS: readonly { field: keyof FilterChoices; label: string }[] = [
  { field: 'boards', label: strings.board },
  { field: 'statuses', label: strings.status },
  { field: 'rags', label: strings.rag },
  { field: 'priorities', label: strings.priority },
  { field: 'owners', label: strings.owner },
];

function textOf(field: keyof FilterChoices, value: string): string {
  const rag = field === 'rags' ? RAGS.find((each) => each === value) : undefined;
  return rag === undefined ? shownValue(value) : RAG_TOKENS[rag].word;
}

/** Search, the five filters and the as-at day; folded behind a button where there is no room. */
export const RegisterFilters: React.FC<RegisterFiltersProps> = ({ screen }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getRegisterStyles(useTheme());
  const [isUnfolded, setIsUnfolded] = React.useState(false);
  const { filter, choices } = screen;
  const narrowed = narrowedFields(filter);
  const isShown = isWide || isUnfolded;
  return (
    <div className={classNames.filters} role="search" aria-label={strings.register}>
      <SearchField className={classNames.search} text={filter.text} onChange={screen.setText} />
      {!isWide && (
        <DefaultButton
          className={classNames.unfold}
          iconProps={{ iconName: 'Filter' }}
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {narrowed === 0 ? strings.filters : strings.filtersNarrowed(narrowed)}
        </DefaultButton>
      )}
      {isShown &&
        FIELDS.map(({ field, label }) => {
          const chosen: readonly string[] = filter[field];
          const offered: readonly string[] = choices[field];
          const values = [...offered, ...chosen.filter((value) => !offered.includes(value))];
          return (
            <Dropdown
              key={field}
              className={classNames.filter}
              label={label}
              placeholder={strings.any}
              multiSelect
              options={values.map((value) => ({ key: value, text: textOf(field, value) }))}
              selectedKeys={[...chosen]}
              dropdownWidth="auto"
              onChange={(_, option) => {
                if (option !== undefined) {
                  const value = String(option.key);
                  const next = option.selected === true ? [...chosen, value] : chosen.filter((each) => each !== value);
                  screen.setFilter({ ...filter, [field]: next });
                }
              }}
            />
          );
        })}
      {isShown && (
        <DayField className={classNames.day} label={strings.asAt} day={screen.known.day} onChange={screen.setDay} />
      )}
    </div>
  );
};
