import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { ChosenFile, describeFile, describeSize, percentSent } from './chosenFiles';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

/** One file: what becomes of it, and the button that takes it away or, while it goes up, calls it off. */
const FileRow: React.FC<{ chosen: ChosenFile; screen: UpdateScreenState }> = ({
  chosen,
  screen: { evidence, isPosting },
}) => {
  const classNames = getUpdateStyles(useTheme());
  const { id, file, state } = chosen;
  const isGoing = isPosting && (state === 'sending' || state === 'chosen');
  const label = isGoing ? strings.cancelUploadOf(file.name) : strings.takeAwayName(file.name);
  return (
    <li className={classNames.file}>
      <span className={classNames.fileName}>
        {file.name}{' '}
        <span className={classNames.note}>
          ({describeSize(file.size)}): {describeFile(chosen)}
        </span>
        {state === 'sending' && (
          <progress
            className={classNames.progress}
            aria-label={strings.uploadOfName(file.name)}
            value={percentSent(chosen)}
            max={100}
          />
        )}
      </span>
      {(isGoing || (!isPosting && state !== 'stored')) && (
        <IconButton
          iconProps={{ iconName: isGoing ? 'Cancel' : 'Delete' }}
          ariaLabel={label}
          title={label}
          onClick={() => (isGoing ? evidence.cancel(id) : evidence.remove(id))}
        />
      )}
    </li>
  );
};

/** The files that go with the update, from the disk or the camera. */
export const EvidenceFiles: React.FC<{ screen: UpdateScreenState }> = ({ screen }) => {
  const { evidence, isPosting } = screen;
  const isNarrow = useLayoutWidth() === 'narrow';
  const classNames = getUpdateStyles(useTheme());
  const fromDisk = React.useRef<HTMLInputElement>(null);
  const fromCamera = React.useRef<HTMLInputElement>(null);
  const { files, missing, refused } = evidence;
  const onChosen = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    evidence.add([...(target.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    target.value = '';
  };
  return (
    <fieldset className={classNames.group}>
      <legend className={classNames.legend}>{strings.evidenceFiles}</legend>
      <p className={classNames.note}>{strings.theyAreKept}</p>
      {missing.length > 0 && (
        <Bar kind="warning">
          {strings.chosenOnAnother(missing.join(', '), missing.length)}{' '}
          <Link as="button" underline onClick={evidence.forgetMissing}>
            {strings.goOnWithout}
          </Link>
          .
        </Bar>
      )}
      {refused.length > 0 && <Bar kind="error">{refused.join(' ')}</Bar>}
      {files.length > 0 && (
        <ul className={classNames.files} aria-label={strings.chosenFiles}>
          {files.map((chosen) => (
            <FileRow key={chosen.id} chosen={chosen} screen={screen} />
          ))}
        </ul>
      )}
      <div className={classNames.buttons}>
        <DefaultButton
          id={fieldId('fileNames')}
          iconProps={{ iconName: 'Add' }}
          disabled={isPosting}
          allowDisabledFocus
          onClick={() => fromDisk.current?.click()}
        >
          {strings.addFiles}
        </DefaultButton>
        {isNarrow && (
          <DefaultButton disabled={isPosting} allowDisabledFocus onClick={() => fromCamera.current?.click()}>
            {strings.takeAPhoto}
          </DefaultButton>
        )}
      </div>
      <input ref={fromDisk} type="file" multiple hidden aria-label={strings.evidenceFiles} onChange={onChosen} />
      <input
        ref={fromCamera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={strings.photo}
        onChange={onChosen}
      />
    </fieldset>
  );
};
