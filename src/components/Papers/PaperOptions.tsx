import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import type { Edition } from '../../domain/edition';
import { FRONT_SHEET_MAXIMUM } from '../../lists/papers';
import { DEFAULT_AUTHOR, DEFAULT_REPORT_OF, DEFAULT_TIME, leftOutWords } from '../../papers/parts/paperEdges';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';
import { FORMAT_CHOICES, PACK } from './paperOrder';
import type { PapersScreenState } from './usePapersScreen';

const EDITION_TITLES: Readonly<Record<Edition, string>> = {
  full: strings.fullForBoard,
  public: strings.publicForPublishing,
};

/** What the public edition leaves out of this very paper, in the words that it ends with. */
function publicNote({ modelFacts: { leftOut } }: PapersScreenState): string {
  const words = leftOut === undefined ? '' : leftOutWords(leftOut);
  return strings.publicEditionPrints(words === '' ? strings.nothingInThis : words);
}

const Template: React.FC<{ screen: PapersScreenState; isDisabled: boolean }> = ({ screen, isDisabled }) => {
  const classNames = getPapersStyles(useTheme());
  const input = React.useRef<HTMLInputElement>(null);
  const { template, formats } = screen.choices;
  const isUsed = formats.includes('docx') || formats.includes(PACK);
  const take = async (file: File): Promise<void> =>
    screen.choose({ template: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  return (
    <div className={classNames.actions}>
      <DefaultButton
        iconProps={{ iconName: 'TextDocument' }}
        disabled={isDisabled}
        allowDisabledFocus
        onClick={() => input.current?.click()}
      >
        {template === undefined ? strings.useWordTemplate : strings.chooseAnotherTemplate}
      </DefaultButton>
      {template !== undefined && (
        <span>
          {template.name}
          {!isUsed && strings.forWordOnly}
          <IconButton
            iconProps={{ iconName: 'Delete' }}
            ariaLabel={strings.takeAwayTemplate(template.name)}
            title={strings.takeAwayTemplate(template.name)}
            disabled={isDisabled}
            onClick={() => screen.choose({ template: undefined })}
          />
        </span>
      )}
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={strings.wordTemplate}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file !== undefined) {
            // A file that cannot be read is an empty one, which the writer names.
            void take(file).catch(() => screen.choose({ template: { name: file.name, bytes: new Uint8Array() } }));
          }
        }}
      />
    </div>
  );
};

const FRONT_SHEET_FIELDS = [
  { name: 'reportOf', label: strings.reportOfOffice, byDefault: DEFAULT_REPORT_OF },
  { name: 'author', label: strings.authorRole, byDefault: DEFAULT_AUTHOR },
  { name: 'time', label: strings.timeOfMeeting, byDefault: DEFAULT_TIME },
] as const;

/** What the front sheet says that the register does not know. */
const FrontSheet: React.FC<{ screen: PapersScreenState; isDisabled: boolean }> = ({ screen, isDisabled }) => {
  const classNames = getPapersStyles(useTheme());
  const { frontSheet } = screen.choices;
  return (
    <details>
      <summary>{strings.frontSheet}</summary>
      <div className={classNames.choices}>
        {FRONT_SHEET_FIELDS.map(({ name, label, byDefault }) => (
          <TextField
            key={name}
            className={classNames.choice}
            label={label}
            value={frontSheet[name]}
            maxLength={FRONT_SHEET_MAXIMUM}
            disabled={isDisabled}
            description={frontSheet[name].trim() === '' ? strings.leftBlankByDefault(byDefault) : undefined}
            onChange={(_, text) => screen.choose({ frontSheet: { ...frontSheet, [name]: text ?? '' } })}
          />
        ))}
      </div>
    </details>
  );
};

/** Edition, formats, marks of changes, the front sheet, and the force's own template. */
export const PaperOptions: React.FC<{ screen: PapersScreenState }> = ({ screen }) => {
  const classNames = getPapersStyles(useTheme());
  const { choices, facts, modelFacts } = screen;
  const isMaking = screen.exporting.state.kind === 'making';
  return (
    <>
      <div className={classNames.choices}>
        <Dropdown
          className={classNames.choice}
          label={strings.edition}
          selectedKey={choices.edition}
          disabled={isMaking}
          options={Object.entries(EDITION_TITLES).map(([key, text]) => ({ key, text }))}
          onChange={(_, option) => screen.choose({ edition: option?.key === 'public' ? 'public' : 'full' })}
        />
        <Checkbox
          label={
            facts.previous === undefined
              ? strings.markWhatChanged
              : strings.markWhatChangedSince(formatDay(facts.previous.date))
          }
          checked={choices.marksChanges}
          disabled={isMaking || facts.previous === undefined}
          onChange={(_, isChecked) => screen.choose({ marksChanges: isChecked === true })}
        />
      </div>
      <FrontSheet screen={screen} isDisabled={isMaking} />
      {choices.edition === 'public' && <p className={classNames.note}>{publicNote(screen)}</p>}
      <fieldset className={classNames.group}>
        <legend className={classNames.legend}>{strings.formats}</legend>
        <div className={classNames.boxes}>
          {FORMAT_CHOICES.map(({ id, title, note }) => (
            <Checkbox
              key={id}
              label={note === '' ? title : `${title} (${note})`}
              checked={choices.formats.includes(id)}
              disabled={isMaking}
              onChange={(_, isChecked) => screen.chooseFormat(id, isChecked === true)}
            />
          ))}
        </div>
        {choices.formats.includes(PACK) && (
          <p className={classNames.routed}>{strings.packHoldsFiles(modelFacts.annexes, choices.formats.length)}</p>
        )}
      </fieldset>
      {choices.formats.includes('docx') && choices.template === undefined && (
        <Checkbox
          label={strings.leavePageNumbers}
          checked={choices.leavesPageNumbers}
          disabled={isMaking}
          onChange={(_, isChecked) => screen.choose({ leavesPageNumbers: isChecked === true })}
        />
      )}
      <Template screen={screen} isDisabled={isMaking} />
    </>
  );
};
