import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { recordRequests } from '../../data/recordRequests';
import { nameOf } from '../../domain/checks';
import type { Meeting } from '../../domain/register';
import { NO_FILTER } from '../Register/registerFilter';
import { HostLink } from '../host/HostLink';
import { teamsChatLink } from '../host/hostLinks';
import { Host, routeAddress, useHost } from '../host/useHost';
import { useAnnounce } from '../announcing/useAnnouncer';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { useSubmission } from '../registerState/useSubmission';
import { RouteLink } from '../routing/RouteLink';
import { REGISTER_ROUTE } from '../routing/routes';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { Addresses, Debtor, describeAsked, mailtoLink, requestMail, shortRequestMail } from './requestMail';

interface DebtorCardProps {
  debtor: Debtor;
  meeting: Meeting;
  /** Whether who asks may write and record requests. */
  mayRecord: boolean;
  /** The e-mail addresses of those who hold the role; empty where nobody is known to. */
  people: readonly string[];
}

function addressesOf(host: Host): Addresses {
  return {
    updateOf: (id) => routeAddress(host, { screen: 'update', id }, strings.update),
    registerOf: (owner) => {
      const filter = { ...NO_FILTER, owners: [owner], statuses: ['Open'] };
      return routeAddress(host, { ...REGISTER_ROUTE, filter }, owner);
    },
  };
}

/** One owner who still owes updates: all of theirs, the mail that asks for them, and the record that it was sent. */
export const DebtorCard: React.FC<DebtorCardProps> = ({ debtor, meeting, mayRecord, people }) => {
  const { connection, today, reload } = useRegister();
  const host = useHost();
  const announce = useAnnounce();
  const { isSending, error, send } = useSubmission();
  const [textToCopy, setTextToCopy] = React.useState<string>();
  const classNames = getMeetingStyles(useTheme());
  const { owner, entries } = debtor;
  const mails = React.useMemo(() => {
    const addresses = addressesOf(host);
    const mail = requestMail(debtor, meeting, today, addresses);
    const short = shortRequestMail(debtor, meeting, today, addresses);
    return { mail, short, link: mailtoLink(mail, short, people) };
  }, [debtor, meeting, today, host, people]);
  const { writeMail, startChat } = host;
  const chat = { to: people, message: mails.short.body };
  const isRecorded = entries.every(({ requestedOn }) => requestedOn.includes(today));

  const copy = async (): Promise<void> => {
    const text = `${mails.mail.subject}\n\n${mails.mail.body}`;
    try {
      await host.copy(text);
      announce(strings.textCopied);
    } catch {
      setTextToCopy(text);
      announce(strings.textCouldNot);
    }
  };
  const record = async (): Promise<void> => {
    announce(strings.recordingTitle);
    await send(async (submissionId) => {
      const requests = entries
        .filter(({ requestedOn }) => !requestedOn.includes(today))
        .map(({ item }) => ({
          recommendationId: item.recommendation.id,
          board: meeting.board,
          meetingDate: meeting.date,
          day: today,
        }));
      await recordRequests(connection, requests, submissionId);
      await reload();
      announce(strings.recordedRequestedFrom(owner));
    });
  };

  return (
    <li className={classNames.card}>
      <h5 className={classNames.subheading}>
        {owner === '' ? strings.noOwner : owner}: {entries.length}
      </h5>
      <ul className={classNames.owed}>
        {entries.map((entry) => (
          <li key={entry.item.recommendation.id}>
            <RouteLink underline to={{ screen: 'recommendation', id: entry.item.recommendation.id, day: undefined }}>
              {nameOf(entry.item)}
            </RouteLink>
            : {entry.item.recommendation.title}. {describeAsked(entry)}
          </li>
        ))}
      </ul>
      {error !== undefined && (
        // `send` keeps its failure.
        <ErrorBar undertaking="recordRequests" error={error} onRetry={() => void record()} />
      )}
      {owner !== '' && mayRecord && (
        <div className={classNames.actions}>
          {(mails.link !== undefined || writeMail !== undefined) && (
            <HostLink
              href={mails.link ?? 'mailto:'}
              dialog={writeMail && (() => writeMail({ ...mails.mail, to: people }))}
              iconName="Mail"
              className={classNames.mail}
              ariaLabel={strings.writeEMail(owner)}
            >
              {strings.writeEMailTitle}
            </HostLink>
          )}
          {people.length > 0 && (
            <HostLink
              href={teamsChatLink(chat)}
              dialog={startChat && (() => startChat(chat))}
              className={classNames.mail}
              ariaLabel={strings.chatWithOwner(owner)}
            >
              {strings.chat}
            </HostLink>
          )}
          <DefaultButton
            iconProps={{ iconName: 'Copy' }}
            ariaLabel={strings.copyTextFor(owner)}
            // A refusal shows the text instead.
            onClick={() => void copy()}
          >
            {strings.copyTheText}
          </DefaultButton>
          {isRecorded ? (
            <span>{strings.recordedAsSent}</span>
          ) : (
            <DefaultButton
              iconProps={{ iconName: 'CheckMark' }}
              ariaLabel={strings.recordAsSent(owner)}
              disabled={isSending}
              allowDisabledFocus
              onClick={() => void record()}
            >
              {isSending ? strings.recording : strings.recordAsSentToday}
            </DefaultButton>
          )}
        </div>
      )}
      {textToCopy !== undefined && (
        <TextField
          className={classNames.copied}
          label={strings.browserDoesNot}
          value={textToCopy}
          multiline
          readOnly
          autoFocus
          rows={8}
          onFocus={({ target }) => target.select()}
        />
      )}
    </li>
  );
};
