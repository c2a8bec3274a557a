import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { nameOf } from '../../domain/checks';
import { proposedMinuteNumber } from '../../domain/minuteNumbers';
import type { Meeting, Register } from '../../domain/register';
import { actionsGivenAt, sittingSummary } from '../../domain/sittingSummary';
import { useAnnounce } from '../announcing/useAnnouncer';
import { HostLink } from '../host/HostLink';
import { routeAddress, useHost } from '../host/useHost';
import { Bar } from '../parts/Bar';
import { View } from '../parts/View';
import { knownOn } from '../registerState/knownOn';
import { useActor } from '../registerState/useActor';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { useRouting } from '../routing/useRouting';
import { LiveActions } from './LiveActions';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { MissingMeeting } from './MissingMeeting';
import { meetingFacts } from './meetingFacts';
import { mailtoLink } from './requestMail';
import { SummaryWords, shortSummaryMail, summaryHtml, summaryMail, summaryWords } from './summaryText';

interface SummaryScreenProps {
  register: Register;
  id: string;
}

/** Puts the summary into the clipboard, as rich text where the browser can. */
async function copyRich(words: SummaryWords, copyText: (text: string) => Promise<void>): Promise<void> {
  const { subject, body } = summaryMail(words);
  const text = `${subject}\n\n${body}`;
  try {
    const as = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': as('text/html', summaryHtml(words)),
        'text/plain': as('text/plain', text),
      }),
    ]);
  } catch {
    await copyText(text);
  }
}

const SendBar: React.FC<{ words: SummaryWords; meeting: Meeting }> = ({ words, meeting }) => {
  const host = useHost();
  const announce = useAnnounce();
  const classNames = getMeetingStyles(useTheme());
  const [refused, setRefused] = React.useState<string>();
  const address = routeAddress(host, { screen: 'summary', id: meeting.id }, words.subject);
  const mail = summaryMail(words);
  const link = mailtoLink(mail, shortSummaryMail(words, address));
  const copy = async (): Promise<void> => {
    try {
      await copyRich(words, host.copy);
      announce(strings.summaryCopied);
    } catch {
      setRefused(`${mail.subject}\n\n${mail.body}`);
      announce(strings.summaryCouldNot);
    }
  };
  const { writeMail } = host;
  return (
    <>
      <div className={classNames.actions}>
        <PrimaryButton
          iconProps={{ iconName: 'Copy' }}
          // A refusal shows the text instead.
          onClick={() => void copy()}
        >
          {strings.copy}
        </PrimaryButton>
        {link !== undefined && (
          <HostLink
            href={link}
            dialog={writeMail && (() => writeMail({ to: [], ...mail }))}
            iconName="Mail"
            className={classNames.mail}
          >
            {strings.writeEMailTitle}
          </HostLink>
        )}
      </div>
      {refused !== undefined && (
        <TextField
          className={classNames.copied}
          label={strings.textToCopy}
          multiline
          autoAdjustHeight
          readOnly
          value={refused}
        />
      )}
    </>
  );
};

const KnownSummary: React.FC<{ register: Register; meeting: Meeting }> = ({ register, meeting }) => {
  const { today } = useRegister();
  const { navigate } = useRouting();
  const { actor } = useActor();
  const classNames = getMeetingStyles(useTheme());
  const [isWhole, setIsWhole] = React.useState(false);
  const facts = React.useMemo(() => meetingFacts(register, meeting, today), [register, meeting, today]);
  const { decided } = facts;
  // In the order in which the meeting went through them.
  const undecided = facts.items.filter((item) => facts.agenda.includes(item));
  const toSend = sittingSummary(register, meeting, decided, undecided, false);
  const summary = isWhole ? sittingSummary(register, meeting, decided, undecided, true) : toSend;
  const items = new Map(knownOn(register, today).recommendations.map((item) => [item.recommendation.id, item]));
  const words = summaryWords(summary, meeting, (id) => {
    const item = items.get(id ?? '');
    return item && nameOf(item);
  });
  const given = actionsGivenAt(register, meeting);
  const others = given.filter(({ recommendationId }) => recommendationId === undefined);
  return (
    <View
      title={words.subject}
      above={<RouteLink to={{ screen: 'meeting', id: meeting.id }}>{strings.backToMeeting}</RouteLink>}
      actions={
        <DefaultButton onClick={() => navigate({ screen: 'live', id: meeting.id })}>
          {strings.backToItems}
        </DefaultButton>
      }
    >
      {actor?.isGovernance === true && <SendBar words={words} meeting={meeting} />}
      {actor?.readsSharedRowsOnly === true && <Bar kind="info">{strings.sharedWithYourBoard}</Bar>}
      {toSend.leftOut > 0 && (
        <Checkbox
          label={strings.withWhatIs}
          checked={isWhole}
          onChange={(_, checked) => setIsWhole(checked === true)}
        />
      )}
      {words.leftOut !== '' && <div>{words.leftOut}</div>}
      {words.sections.map(({ title, entries }) => (
        <section key={title} className={classNames.section}>
          <h3 className={classNames.heading}>{title}</h3>
          {entries.length > 0 && (
            <ul className={classNames.owed}>
              {entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {actor !== undefined && facts.hasBegun && (
        <section className={classNames.section}>
          <h3 className={classNames.heading}>{strings.actionsOfNo}</h3>
          <LiveActions
            actions={others}
            meeting={meeting}
            register={register}
            actor={actor}
            known={{
              minuteNumber: proposedMinuteNumber(
                decided.map(({ decision }) => decision),
                given,
              ),
              responsible: '',
              recommendationId: undefined,
            }}
          />
        </section>
      )}
    </View>
  );
};

/** What a sitting came to, ready to be sent. */
export const SummaryScreen: React.FC<SummaryScreenProps> = ({ register, id }) => {
  const meeting = register.meetings.find((each) => each.id === id);
  return meeting === undefined ? <MissingMeeting id={id} /> : <KnownSummary register={register} meeting={meeting} />;
};
