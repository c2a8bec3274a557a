import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Bar } from '../parts/Bar';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { FILE_STATE_WORDS, describeSize } from './chosenFiles';
import { getUpdateStyles } from './OwnerUpdate.styles';
import { UpdateScreenState, fieldId } from './useUpdateScreen';

/** The files that go with the update, from the disk or the camera. */
export const EvidenceFiles: React.FC<{ screen: UpdateScreenState }> = ({ screen: { evidence, isPosting } }) => {
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
          {files.map(({ id, file, state }) => (
            <li key={id} className={classNames.file}>
              <span className={classNames.fileName}>
                {file.name}{' '}
                <span className={classNames.note}>
                  ({describeSize(file.size)}): {FILE_STATE_WORDS[state]}
                </span>
              </span>
              {state !== 'stored' && (
                <IconButton
                  iconProps={{ iconName: 'Delete' }}
                  ariaLabel={`Take away ${file.name}`}
                  title={`Take away ${file.name}`}
                  disabled={isPosting}
                  onClick={() => evidence.remove(id)}
                />
              )}
            </li>
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
