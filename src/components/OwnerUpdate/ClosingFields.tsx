import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { LastTime } from './LastTime';
import { LongTextField } from './LongTextField';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { textField } from './textFields';
import type { UpdateScreenState } from './useUpdateScreen';

const IMPLEMENTED = '(i) That it has been implemented, and how';
const WORKING = '(ii) The evidence that it is working';

/** Both limbs of a closing: that it has been implemented, and that it is working. */
export const ClosingFields: React.FC<{ screen: UpdateScreenState }> = ({ screen }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  const compared = css(classNames.compared, isWide && classNames.comparedWide);
  return (
    <>
      <p className={classNames.note}>Each of the two can be shown by a text, or by a file under “Evidence files”.</p>
      <div className={compared}>
        <LongTextField screen={screen} part="implemented" label={IMPLEMENTED} />
        <LastTime screen={screen} part="implemented" title={IMPLEMENTED} />
      </div>
      <TextField
        {...textField(screen, 'implementedOn')}
        className={classNames.short}
        label="When it was implemented"
        placeholder="For example September 2020"
        autoComplete="off"
      />
      <div className={compared}>
        <LongTextField
          screen={screen}
          part="evidence"
          label={WORKING}
          description="Facts and figures, or a dip sample in words"
        />
        <LastTime screen={screen} part="evidence" title={WORKING} />
      </div>
      <fieldset className={classNames.group}>
        <legend className={classNames.sublegend}>As a measurement, where there is one</legend>
        <TextField
          {...textField(screen, 'measure')}
          label="What was measured"
          placeholder="For example records signed by a supervisor"
          autoComplete="off"
        />
        <div className={classNames.figures}>
          <TextField
            {...textField(screen, 'achieved')}
            label="How many met it"
            placeholder="84"
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            {...textField(screen, 'outOf')}
            label="Out of"
            placeholder="100"
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        <div className={classNames.pair}>
          <TextField
            {...textField(screen, 'evidencePeriod')}
            label="Period it covers"
            placeholder="For example Q2 2020"
            autoComplete="off"
          />
          <TextField
            {...textField(screen, 'sampleDay')}
            label="Day of the sample"
            placeholder="For example 5 October 2020"
            autoComplete="off"
          />
        </div>
        <TextField
          {...textField(screen, 'evidenceSource')}
          label="Where the figures come from"
          placeholder="For example the fleet system"
          autoComplete="off"
        />
      </fieldset>
    </>
  );
};
