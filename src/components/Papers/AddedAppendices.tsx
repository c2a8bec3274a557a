import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import type { PackAppendix } from '../../domain/packAppendix';
import { ErrorBar } from '../parts/ErrorBar';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';
import type { PackAppendicesState } from './usePackAppendices';

interface AddedAppendicesProps {
  added: PackAppendicesState;
  isGovernance: boolean;
}

/** What was added to the paper from list views, with a way to take it out; nothing where nothing was. */
export const AddedAppendices: React.FC<AddedAppendicesProps> = ({ added, isGovernance }) => {
  const classNames = getPapersStyles(useTheme());
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [last, setLast] = React.useState<PackAppendix>();
  const { appendices, error, reload, removing, removeError, remove } = added;
  if (error !== undefined) {
    return <ErrorBar undertaking="readAppendices" error={error} onRetry={reload} />;
  }
  if (appendices === undefined || (appendices.length === 0 && last === undefined)) {
    return null;
  }
  return (
    <section className={classNames.section} aria-labelledby="added-appendices">
      <h3 id="added-appendices" ref={heading} tabIndex={-1} className={classNames.heading}>
        {strings.addedFromList(appendices.length)}
      </h3>
      {removeError !== undefined && last !== undefined && (
        <ErrorBar undertaking="removeAppendix" error={removeError} onRetry={() => remove(last)} />
      )}
      {appendices.length === 0 && <p className={classNames.note}>{strings.nothingIsAdded}</p>}
      <ul className={classNames.problems}>
        {appendices.map((appendix) => (
          <li key={appendix.id} className={classNames.actions}>
            <span>
              {strings.titleRecommendationsAdded(
                appendix.title,
                appendix.recommendationIds.length,
                formatDay(appendix.addedOn),
                appendix.addedBy === '' ? '' : strings.byAddedBy(appendix.addedBy),
              )}
            </span>
            {isGovernance && (
              <DefaultButton
                disabled={removing !== undefined}
                allowDisabledFocus
                aria-label={strings.removeTitle(appendix.title)}
                onClick={() => {
                  setLast(appendix);
                  // the button goes with its row
                  heading.current?.focus();
                  remove(appendix);
                }}
              >
                {removing === appendix.id ? strings.removing : strings.remove}
              </DefaultButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
