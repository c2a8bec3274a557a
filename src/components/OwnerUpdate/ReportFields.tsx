import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { describePeriod } from '../../domain/period';
import type { Update } from '../../domain/register';
import { saysTheSame } from '../../domain/updateRound';
import { REPORTING_PARTS } from '../parts/updateParts';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { LastTime } from './LastTime';
import { strings } from './loc/en-GB';
import { LongTextField } from './LongTextField';
import { getUpdateStyles } from './OwnerUpdate.styles';
import type { UpdateScreenState } from './useUpdateScreen';

function describeLast(last: Update | undefined): string {
  if (last === undefined) {
    return strings.nothingHasBeen;
  }
  const author = last.author === '' ? '' : strings.byAuthor(last.author);
  return strings.lastUpdateIs(describePeriod(last.date), author);
}

/** Whether what is typed would be taken for the last report again. */
function isNothingNew({ draft, last }: UpdateScreenState): boolean {
  return (
    last !== undefined &&
    saysTheSame(draft, last) &&
    draft.newTarget.trim() === '' &&
    draft.measure.trim() === '' &&
    draft.fileNames.length === 0 &&
    draft.proposes === last.proposes &&
    draft.delivery === last.delivery
  );
}

/** The parts that report progress, each with what it said last time. */
export const ReportFields: React.FC<{ screen: UpdateScreenState }> = ({ screen }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  return (
    <fieldset className={classNames.group}>
      <legend className={classNames.legend}>{strings.whatToReport}</legend>
      <p className={classNames.note}>{strings.fillInWhat(describeLast(screen.last))}</p>
      {REPORTING_PARTS.map(({ part, title }) => (
        <div key={part} className={css(classNames.compared, isWide && classNames.comparedWide)}>
          <LongTextField screen={screen} part={part} label={title} />
          <LastTime screen={screen} part={part} title={title} />
        </div>
      ))}
      {isNothingNew(screen) && (
        <p className={classNames.note} role="note">
          {strings.thisIsWhat}
        </p>
      )}
    </fieldset>
  );
};
