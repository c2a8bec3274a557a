import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { ChosenFile, describeFile, describeSize, percentSent } from './chosenFiles';
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
  const label = isGoing ? `Cancel the upload of ${file.name}` : `Take away ${file.name}`;
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
            aria-label={`Upload of ${file.name}`}
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
      <legend className={classNames.legend}>Evidence files</legend>
      <p className={classNames.note}>
        They are kept beside the register, where the boards can open them. What is posted is not taken back.
      </p>
      {missing.length > 0 && (
        <Bar kind="warning">
          Chosen on another visit and not uploaded: {missing.join(', ')}. A browser keeps no files; choose{' '}
          {missing.length === 1 ? 'it' : 'them'} again, or{' '}
          <Link as="button" underline onClick={evidence.forgetMissing}>
            go on without
          </Link>
          .
        </Bar>
      )}
      {refused.length > 0 && <Bar kind="error">{refused.join(' ')}</Bar>}
      {files.length > 0 && (
        <ul className={classNames.files} aria-label="Chosen files">
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
          Add files
        </DefaultButton>
        {isNarrow && (
          <DefaultButton disabled={isPosting} allowDisabledFocus onClick={() => fromCamera.current?.click()}>
            Take a photo
          </DefaultButton>
        )}
      </div>
      <input ref={fromDisk} type="file" multiple hidden aria-label="Evidence files" onChange={onChosen} />
      <input
        ref={fromCamera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="Photo"
        onChange={onChosen}
      />
    </fieldset>
  );
};
