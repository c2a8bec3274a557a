import * as React from 'react';
import { ActionButton } from '@fluentui/react/lib/Button';
import { useTheme } from '@fluentui/react/lib/Theme';
import { describePeriod } from '../../domain/period';
import type { Update } from '../../domain/register';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { WrittenText } from '../parts/WrittenText';
import { strings } from './loc/en-GB';
import { getUpdateStyles } from './OwnerUpdate.styles';
import type { TextPart } from './textFields';
import type { UpdateScreenState } from './useUpdateScreen';

type ReportedPart = TextPart & keyof Update;

interface LastTimeProps {
  screen: UpdateScreenState;
  part: ReportedPart;
  /** What the part is called. */
  title: string;
}

/** The last update's text with what is typed before it: nothing that is typed is lost. */
function withLastText(typed: string, text: string): string {
  return typed.trim() === '' ? text : `${typed.trimEnd()}\n${text}`;
}

/** What a part said last time, to compare with beside its field or, where it is narrow, folded under it. */
export const LastTime: React.FC<LastTimeProps> = ({ screen, part, title }) => {
  const isWide = useLayoutWidth() === 'wide';
  const classNames = getUpdateStyles(useTheme());
  const { last, draft, change } = screen;
  const text = last?.[part];
  if (last === undefined || typeof text !== 'string' || text === '') {
    return null;
  }
  const body = (
    <>
      <WrittenText className={classNames.lastText} text={text} />
      <ActionButton
        className={classNames.lastUse}
        iconProps={{ iconName: 'Copy' }}
        disabled={screen.isPosting || draft[part].includes(text)}
        allowDisabledFocus
        ariaDescription={title}
        onClick={() => change({ [part]: withLastText(draft[part], text) })}
      >
        {strings.useLastTimes}
      </ActionButton>
    </>
  );
  const when = strings.lastTimePeriod(describePeriod(last.date));
  return isWide ? (
    <div className={classNames.last}>
      <div className={classNames.lastWhen}>{when}</div>
      {body}
    </div>
  ) : (
    <details className={classNames.last}>
      <summary className={classNames.summary}>
        {when}
        <span className={classNames.hidden}>: {title}</span>
      </summary>
      {body}
    </details>
  );
};
