import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { LastTime } from './LastTime';
import { strings } from './loc/en-GB';
import { LongTextField } from './LongTextField';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { textField } from './textFields';
import type { UpdateScreenState } from './useUpdateScreen';

const IMPLEMENTED = strings.iThatIt;
const WORKING = strings.iiEvidenceThat;

/** Both limbs of a closing: that it has been implemented, and that it is working. */
export const ClosingFields: React.FC<{ screen: UpdateScreenState }> = ({ screen }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  const compared = css(classNames.compared, isWide && classNames.comparedWide);
  return (
    <>
      <p className={classNames.note}>{strings.eachOfTwo}</p>
      <div className={compared}>
        <LongTextField screen={screen} part="implemented" label={IMPLEMENTED} />
        <LastTime screen={screen} part="implemented" title={IMPLEMENTED} />
      </div>
      <TextField
        {...textField(screen, 'implementedOn')}
        className={classNames.short}
        label={strings.whenItWas}
        placeholder={strings.forExampleSeptember}
        autoComplete="off"
      />
      <div className={compared}>
        <LongTextField screen={screen} part="evidence" label={WORKING} description={strings.factsAndFigures} />
        <LastTime screen={screen} part="evidence" title={WORKING} />
      </div>
      <fieldset className={classNames.group}>
        <legend className={classNames.sublegend}>{strings.asMeasurementWhere}</legend>
        <TextField
          {...textField(screen, 'measure')}
          label={strings.whatWasMeasured}
          placeholder={strings.forExampleRecords}
          autoComplete="off"
        />
        <div className={classNames.figures}>
          <TextField
            {...textField(screen, 'achieved')}
            label={strings.howManyMet}
            placeholder="84"
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            {...textField(screen, 'outOf')}
            label={strings.outOf}
            placeholder="100"
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        <div className={classNames.pair}>
          <TextField
            {...textField(screen, 'evidencePeriod')}
            label={strings.periodItCovers}
            placeholder={strings.forExampleQ2}
            autoComplete="off"
          />
          <TextField
            {...textField(screen, 'sampleDay')}
            label={strings.dayOfSample}
            placeholder={strings.forExampleOctober}
            autoComplete="off"
          />
        </div>
        <TextField
          {...textField(screen, 'evidenceSource')}
          label={strings.whereFiguresCome}
          placeholder={strings.forExampleFleet}
          autoComplete="off"
        />
      </fieldset>
    </>
  );
};
