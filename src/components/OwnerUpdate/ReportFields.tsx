import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { describePeriod } from '../../domain/period';
import type { Update } from '../../domain/register';
import { saysTheSame } from '../../domain/updateRound';
import { REPORTING_PARTS } from '../parts/updateParts';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { LastTime } from './LastTime';
import { LongTextField } from './LongTextField';
import { getUpdateStyles } from './OwnerUpdate.styles';
import type { UpdateScreenState } from './useUpdateScreen';

function describeLast(last: Update | undefined): string {
  if (last === undefined) {
    return 'Nothing has been reported on this recommendation yet.';
  }
  const author = last.author === '' ? '' : ` by ${last.author}`;
  return `The last update is of ${describePeriod(last.date)}${author}; what it said stands with each part.`;
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
      <legend className={classNames.legend}>What to report</legend>
      <p className={classNames.note}>
        Fill in what there is to say; one part is enough. {describeLast(screen.last)} Lists and tables that you paste,
        from Word or Excel, are kept.
      </p>
      {REPORTING_PARTS.map(({ part, title }) => (
        <div key={part} className={css(classNames.compared, isWide && classNames.comparedWide)}>
          <LongTextField screen={screen} part={part} label={title} />
          <LastTime screen={screen} part={part} title={title} />
        </div>
      ))}
      {isNothingNew(screen) && (
        <p className={classNames.note} role="note">
          This is what the last update said: papers will print “Nothing new since the last report.”
        </p>
      )}
    </fieldset>
  );
};
